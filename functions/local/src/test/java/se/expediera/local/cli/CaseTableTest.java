package se.expediera.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;
import se.expediera.local.run.CaseFile;

class CaseTableTest {
    private static final String ID = "0123456789abcdef01234567";
    private static final Instant WINTER = Instant.parse("2026-01-15T23:30:00.123Z");

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+46 8 12", "-1+1", "@SUM(A1)", "\t=1", "＝1"})
    void shouldHandNoFormulaToASpreadsheet(String text) throws IOException {
        CSVRecord row = rows(text, text).get(1);
        assertThat(row.get(3)).isEqualTo("'" + text);
        assertThat(row.get(6)).isEqualTo("'" + text);
    }

    @Test
    void shouldKeepCellsApartWhateverStandsInThem() throws IOException {
        // when
        List<CSVRecord> rows = rows("Bro; \"Storbron\"\r\noch väg", "Ekby byalag;=1");
        // then
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).size()).isEqualTo(rows.get(0).size());
        assertThat(rows.get(1).get(3)).isEqualTo("Bro; \"Storbron\"\r\noch väg");
        assertThat(rows.get(1).get(6)).isEqualTo("Ekby byalag;=1");
    }

    @Test
    void shouldTellTimesAsTheOfficesClockWithTheirDistanceToUtc() throws IOException {
        assertThat(rows("Bro", "Ekby byalag").get(1).get(8)).isEqualTo("2026-01-16T00:30:00+01:00");
    }

    private static List<CSVRecord> rows(String title, String party) throws IOException {
        String text = new String(CaseTable.of(new CaseFile(List.of(entry(title, party)))), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffDiarienummer;Handling;");
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text.substring(1)),
                CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            return parser.getRecords();
        }
    }

    private static CaseFile.Entry entry(String title, String party) {
        Document document = new Document(
                ID,
                "ab",
                "inbox/protokoll.pdf",
                "",
                WINTER,
                DocumentState.READ,
                "Nämnden",
                "2026-01-15",
                9,
                1,
                List.of(),
                true);
        StoredDecision decision = new StoredDecision(
                ID + "-001",
                ID,
                DecisionKind.DECISION,
                "12",
                "KS 2026-00001",
                "",
                title,
                "",
                List.of(),
                List.of(),
                List.of(),
                new PageRange(1, 2),
                true,
                List.of(),
                "",
                "");
        Delivery delivery =
                Delivery.create(DeliveryId.of(decision.id(), 1), party, 2, party, DeliveryState.MANUAL, "", WINTER);
        return new CaseFile.Entry(document, decision, "", delivery);
    }
}
