package se.expediera.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;

/** Lists of many pages: what grows with the square of their lines would need minutes and gigabytes here. */
class LongListsTest {
    private static final int PAGES = 150;

    @Test
    void shouldKeepOneEvidenceForAllPartiesOfOneLongItem() {
        Decision decision = read("Beslutet expedieras till: Valnämnden;", "Valnämnden;");

        List<PartyLine> parties = decision.dispatch().parties();
        assertThat(parties.size()).isGreaterThan(10 * PAGES);
        assertThat(parties.get(parties.size() - 1).line())
                .isSameAs(parties.get(0).line());
    }

    @Test
    void shouldWarnOfALongListWhoseHeadingIsMissing() {
        Decision decision = read("Byggnadsnämnden", "Byggnadsnämnden");

        assertThat(decision.findings()).extracting(Finding::code).contains(FindingCode.LIST_WITHOUT_HEADING);
    }

    /** A § of many pages that begins as given and whose other lines are all the same. */
    private static Decision read(String first, String line) {
        Paperwork paperwork = new Paperwork();
        for (int page = 0; page < PAGES; page++) {
            List<String> lines = new ArrayList<>();
            if (page == 0) {
                lines.addAll(List.of("# § 1 Remiss", "# Beslut", "Kommunstyrelsen godkänner planen.", "", first));
            }
            IntStream.range(0, 40).forEach(i -> lines.add(line));
            paperwork.page(lines.toArray(String[]::new));
        }
        return paperwork.read().decisions().get(0);
    }
}
