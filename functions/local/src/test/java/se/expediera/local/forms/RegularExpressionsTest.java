package se.expediera.local.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tries every regular expression of the house with lines that are made to have it go astray. */
class RegularExpressionsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.expediera");

    /** A long line has so many letters; a line of twice as many must not take much more than four times as many steps. */
    private static final int LETTERS = 100;

    /** Where the whole line is asked about, steps grow with its square at most; a few are no matter. */
    private static final Bound WHOLE = new Bound(4.5, 250_000);

    /** Where a form is looked for at each place of a line, all of that is done once more for each letter. */
    private static final Bound ANYWHERE = new Bound(9, 20_000_000);

    private static final long FEW = 20_000;

    /** What lines are made of, besides the words of the form itself. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "1",
            " ",
            "a ",
            "A ",
            "Aa ",
            "a-",
            "1 ",
            "1-",
            "1/",
            "(",
            ",",
            ", ",
            "a, ",
            ".",
            "a.",
            "_",
            "§",
            "a@",
            "Aa Aa (S), ");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /**
     * What a form may take.
     *
     * @param growth how many times as many steps for a line of twice as many letters
     * @param steps how many steps for that line
     */
    private record Bound(double growth, long steps) {}

    @Test
    void shouldKnowTheFormsOfAllRules() {
        Map<String, Pattern> forms = NamedForms.of(CLASSES);

        assertThat(forms).hasSizeGreaterThan(200);
        assertThat(String.join("\n", forms.keySet()))
                .contains(
                        "CaseNumber.BARE",
                        "DispatchHeading.FORMS",
                        "PartyRules.RULES",
                        "SecrecyRules.RULES",
                        "PersonNames.NAME",
                        "MailAddress.",
                        "ScannedLines.",
                        "FileName.");
    }

    @Test
    void shouldReadNoLineForEver() {
        Map<String, String> astray = new TreeMap<>();
        NamedForms.of(CLASSES).forEach((name, form) -> {
            attack(name, form, WHOLE, Matcher::matches, astray);
            attack(name, form, ANYWHERE, RegularExpressionsTest::findAll, astray);
        });

        assertThat(astray).isEmpty();
    }

    @Test
    void shouldTellAFormThatGoesAstray() {
        for (String form : List.of(".*.*.*z", "(a|aa)*(?:b|\\1b)", "\\p{L}*,?\\p{L}*,?\\p{L}*:")) {
            Map<String, String> astray = new TreeMap<>();

            attack(form, Pattern.compile(form), WHOLE, Matcher::matches, astray);

            assertThat(astray).as(form).hasSize(1);
        }
    }

    @Test
    void shouldGiveEveryFormAName() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.expediera.benchmarks..")
                .should()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .because("a form without a name is compiled anew for each line, and tried by no test")
                .check(CLASSES);
    }

    private static void attack(
            String name, Pattern form, Bound bound, Consumer<Matcher> question, Map<String, String> astray) {
        for (String piece : pieces(form)) {
            for (String start : List.of("", "Aa ")) {
                String twice = (start + piece.repeat(2 * LETTERS)).substring(0, 2 * LETTERS);
                long one = steps(form, twice.substring(0, LETTERS) + "!", bound, question);
                long two = steps(form, twice + "!", bound, question);
                if (two > bound.steps() || two > FEW && two > bound.growth() * one) {
                    astray.putIfAbsent(
                            name, "%d steps, then %d, with “%s%s…”: %s".formatted(one, two, start, piece, form));
                }
            }
        }
    }

    private static Set<String> pieces(Pattern form) {
        Set<String> pieces = new LinkedHashSet<>(PIECES);
        Matcher words = WORD.matcher(form.pattern());
        while (words.find()) {
            pieces.add(words.group());
            pieces.add(words.group() + " ");
        }
        return pieces;
    }

    private static long steps(Pattern form, String line, Bound bound, Consumer<Matcher> question) {
        CountedText text = new CountedText(line, bound.steps() + 1);
        try {
            question.accept(form.matcher(text));
        } catch (CountedText.TooMany e) {
            return bound.steps() + 1;
        }
        return text.steps();
    }

    private static void findAll(Matcher matcher) {
        while (matcher.find()) {
            // each place
        }
    }
}
