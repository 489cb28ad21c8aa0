package se.expediera.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final int LINES = 20_000;

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?iu)(?:beslut(?:et|en)?|bilag(?:a|or)) ?:?"),
            Pattern.compile(".*(?:nämnd|råd)(?:en|et)?(?:[ ,].*)?"),
            Pattern.compile("(?=.{6,20}$)(?:.{0,9}\\b)?till(?: .*)?", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("[A-ZÅÄÖ]\\p{L}{2,6}s (?:beslut|förslag)"),
            Pattern.compile("\\p{L}{3}"),
            Pattern.compile("(?<!x)sida (?<number>\\d{1,3})(?!\\d)"));

    @Test
    void shouldFindWhatTryingEveryFormWouldFind() {
        // given beginnings that come again and again, with ends that differ
        Forms<Pattern> forms = new Forms<>(FORMS, form -> form);
        String[] parts = {
            "Beslut",
            "bilag",
            "et",
            "a",
            "s ",
            " till",
            "sida ",
            "12",
            "nämnd",
            "en",
            ":",
            "Råd",
            "förslag",
            "\uD835\uDC00"
        };
        Random random = new Random(12);

        int known = 0;
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder();
            for (int part = random.nextInt(5); part >= 0; part--) {
                line.append(parts[random.nextInt(parts.length)]);
            }
            String text = line.substring(random.nextInt(2));

            // then
            assertThat(forms.find(text))
                    .as(text)
                    .isEqualTo(FORMS.stream()
                            .filter(form -> form.matcher(text).matches())
                            .findFirst());
            known += forms.know(text) ? 1 : 0;
        }
        assertThat(known).isBetween(LINES / 20, LINES * 19 / 20);
    }

    @Test
    void shouldGiveTheRuleAndThePartsOfTheLine() {
        Forms<Pattern> forms = new Forms<>(FORMS, form -> form);

        assertThat(forms.match("sida 12")).get().satisfies(found -> {
            assertThat(found.rule()).isSameAs(FORMS.get(5));
            assertThat(found.matcher().group("number")).isEqualTo("12");
        });
    }

    @Test
    void shouldKnowLinesShorterThanABeginning() {
        assertThat(Forms.of(Pattern.compile("Jäv?")).know("Jä")).isTrue();
        assertThat(Forms.of(Pattern.compile("Jäv?")).know("")).isFalse();
    }
}
