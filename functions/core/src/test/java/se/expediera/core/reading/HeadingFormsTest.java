package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;

/** Where number, case number and title of a § stand to each other. */
class HeadingFormsTest {
    private static List<Decision> read(String... lines) {
        return Paperwork.of(lines).read().decisions();
    }

    @Test
    void shouldReadTitlesThatStandOverTheirNumbers() {
        List<Decision> decisions = read(
                "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                "",
                "# Bidrag till hembygdsföreningen för upprustning av",
                "# Östra kvarnen",
                "§ 12|Dnr KS 2026/7",
                "# Beslut",
                "Bidraget beviljas och betalas ut när arbetet har påbörjats under året.",
                "",
                "# Beslutet skickas till",
                "Valnämnden",
                "",
                "",
                "# Val av justerare",
                "§ 13|Dnr KS 2026/8",
                "# KOMMUNSTYRELSEN BESLUTAR",
                "Anna Ek (S) utses att justera dagens protokoll jämte ordföranden.");

        assertThat(decisions)
                .extracting(Decision::title)
                .containsExactly("Bidrag till hembygdsföreningen för upprustning av Östra kvarnen", "Val av justerare");
        assertThat(decisions).extracting(Decision::caseNumber).containsExactly("KS 2026/7", "KS 2026/8");
        assertThat(decisions).flatExtracting(Decision::findings).isEmpty();
    }

    @Test
    void shouldTakeLabelsOverANumberForAPartOfItsHeading() {
        List<Decision> decisions = read(
                "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                "",
                "# § 1|KS 2026/6",
                "# Upprop",
                "# Beslut",
                "Uppropet godkänns och läggs till handlingarna enligt ordförandens förslag.",
                "",
                "# Beslutet skickas till",
                "Valnämnden",
                "",
                "Paragraf|Diarienummer",
                "# § 2|KS 2026/7",
                "# Val av justerare",
                "# Beslut",
                "Anna Ek (S) utses att justera dagens protokoll jämte ordföranden.");

        assertThat(decisions).flatExtracting(Decision::findings).isEmpty();
    }

    @Test
    void shouldNotTakeASpanOfYearsOrAGovernmentsPaperForACaseNumber() {
        List<Decision> decisions = read(
                "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                "",
                "# § 1 Plan för klimatet 2026-2029",
                "Dnr KS 2026/6",
                "# Beslut",
                "Planen antas och gäller från och med den 1 juli 2026 tills vidare.",
                "",
                "# § 2 Remiss om en reform för datadelning, SOU",
                "# 2026:96",
                "Dnr KS 2026/7",
                "# Beslut",
                "Yttrandet lämnas som kommunens eget till departementet enligt förslaget.");

        assertThat(decisions).extracting(Decision::caseNumber).containsExactly("KS 2026/6", "KS 2026/7");
        assertThat(decisions)
                .extracting(Decision::title)
                .containsExactly("Plan för klimatet 2026-2029", "Remiss om en reform för datadelning, SOU 2026:96");
    }

    @Test
    void shouldReadACaseNumberThatIsBrokenBehindATitle() {
        List<Decision> decisions = read(
                "Kommunstyrelsen|Sammanträdesdatum 2026-03-18",
                "",
                "# § 1",
                "# Plan för klimatet och de hbtq-",
                "# politiska frågorna, KS/",
                "# 2026:6",
                "# Beslut",
                "Planen antas och gäller från och med den 1 juli 2026 tills vidare.");

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.caseNumber()).isEqualTo("KS/2026:6");
            assertThat(decision.title()).isEqualTo("Plan för klimatet och de hbtq-politiska frågorna");
        });
    }
}
