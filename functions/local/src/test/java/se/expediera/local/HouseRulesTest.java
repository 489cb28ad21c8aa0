package se.expediera.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Arrows point inwards: functions to store to core; local sees all and nobody sees local. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.expediera");

    @Test
    void shouldSeeTheWholeHouse() {
        for (String room : new String[] {"core", "store", "intake", "dispatch", "feedback", "register", "local"}) {
            assertThat(CLASSES.stream().anyMatch(it -> it.getPackageName().startsWith("se.expediera." + room)))
                    .as(room)
                    .isTrue();
        }
    }

    @Test
    void shouldKeepCoreToJavaAlone() {
        noClasses()
                .that()
                .resideInAPackage("se.expediera.core..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("se.expediera.core..", "java..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepStoreFromTheFunctions() {
        noClasses()
                .that()
                .resideInAPackage("se.expediera.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.expediera.intake..",
                        "se.expediera.dispatch..",
                        "se.expediera.feedback..",
                        "se.expediera.register..")
                .check(CLASSES);
    }

    @Test
    void shouldLetNobodySeeLocal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.expediera.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.expediera.local..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheFunctionsApart() {
        SlicesRuleDefinition.slices()
                .matching("se.expediera.(intake|dispatch|feedback|register)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void shouldKeepTikaAndPdfBoxInIntake() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.expediera.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheMailServiceInDispatch() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.expediera.dispatch..", "se.expediera.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services.ses..")
                .check(CLASSES);
    }

    @Test
    void shouldNeverScanTheTable() {
        DescribedPredicate<JavaCall<?>> scan = DescribedPredicate.describe(
                "a scan of the table",
                call -> call.getTarget().getName().startsWith("scan")
                        && call.getTargetOwner().isAssignableTo(DynamoDbClient.class));
        // the embedded table answers whoever scans it
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.expediera.local.aws.TableRequests")
                .should()
                .callMethodWhere(scan)
                .check(CLASSES);
    }

    @Test
    void shouldNeverSleep() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
    }
}
