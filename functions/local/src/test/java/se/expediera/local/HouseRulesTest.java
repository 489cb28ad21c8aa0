package se.expediera.local;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Arrows point inwards: functions to store to core; local sees all and nobody sees local. */
@AnalyzeClasses(packages = "se.expediera", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] FUNCTIONS = {
        "se.expediera.intake..", "se.expediera.dispatch..", "se.expediera.feedback..", "se.expediera.register.."
    };

    @ArchTest
    static final ArchRule CORE_KNOWS_JAVA_ALONE = noClasses()
            .that()
            .resideInAPackage("se.expediera.core..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("se.expediera.core..", "java..");

    @ArchTest
    static final ArchRule STORE_KNOWS_NO_FUNCTION = noClasses()
            .that()
            .resideInAPackage("se.expediera.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FUNCTIONS);

    @ArchTest
    static final ArchRule NOBODY_KNOWS_LOCAL = noClasses()
            .that()
            .resideOutsideOfPackages("se.expediera.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.expediera.local..");

    @ArchTest
    static final ArchRule FUNCTIONS_KNOW_NOTHING_OF_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("se.expediera.(intake|dispatch|feedback|register)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule TIKA_AND_PDFBOX_LIVE_IN_INTAKE = noClasses()
            .that()
            .resideOutsideOfPackages("se.expediera.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule SES_LIVES_IN_DISPATCH = noClasses()
            .that()
            .resideOutsideOfPackages("se.expediera.dispatch..", "se.expediera.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.ses..");

    @ArchTest
    static final ArchRule NOTHING_SCANS_THE_TABLE = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("scan(Paginator)?").and(owner(assignableTo(DynamoDbClient.class)))));

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
