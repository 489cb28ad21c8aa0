package se.expediera.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.PaperWords;
import se.expediera.local.run.CaseFile;

/** A case's deliveries as a table that Excel in Sweden opens: semicolons, UTF-8 with its mark, a row a delivery. */
final class CaseTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** In the order of the file; each with what it shows of an entry. */
    private static final List<Column> COLUMNS = List.of(
            new Column("Diarienummer", entry -> entry.decision().caseNumber()),
            new Column("Handling", entry -> PaperWords.name(entry.decision().kind())),
            new Column("Paragraf", entry -> entry.decision().paragraph()),
            new Column("Rubrik", entry -> entry.decision().title()),
            new Column("Organ", entry -> PaperWords.who(entry.document(), entry.decision())),
            new Column("Sammanträdesdatum", entry -> entry.document().meetingDate()),
            new Column("Mottagare", entry -> entry.delivery().party()),
            new Column("Läge", entry -> entry.delivery().state().swedish()),
            new Column("Läge sedan", entry -> SwedishTime.exact(entry.delivery().since())),
            new Column("Skickat", entry -> sent(entry.delivery())),
            new Column("Levererat", entry -> last(entry.delivery(), DeliveryState.DELIVERED)),
            new Column("Adress", entry -> String.join(", ", entry.delivery().recipients())),
            new Column("Provläge", entry -> entry.delivery().id().isTrial() ? "ja" : "nej"),
            new Column("Skäl", entry -> entry.delivery().reason()),
            new Column("Leveransnummer", entry -> entry.delivery().id().toString()),
            new Column("E-posttjänstens nummer", entry -> entry.delivery().messageId()),
            new Column("Fil", entry -> entry.document().fileName()),
            new Column("Sida", entry -> Integer.toString(entry.delivery().page())),
            new Column("Rad i protokollet", entry -> entry.delivery().line()),
            new Column("Filens SHA-256", entry -> entry.document().sha256()),
            new Column("Bilagans SHA-256", CaseFile.Entry::excerptSha256),
            new Column("Historik", entry -> history(entry.delivery())));

    private CaseTable() {}

    /**
     * A column.
     *
     * @param name its heading
     * @param cell what it shows
     */
    private record Column(String name, Function<CaseFile.Entry, String> cell) {}

    /** The file's bytes. */
    static byte[] of(CaseFile file) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(COLUMNS.stream().map(Column::name));
            for (CaseFile.Entry entry : file.entries()) {
                printer.printRecord(COLUMNS.stream()
                        .map(column -> SpreadsheetCell.of(column.cell().apply(entry))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text can always be written in memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** When it was last handed over, to the mail service or by a person; the service's word may be the first of it. */
    static String sent(Delivery delivery) {
        for (DeliveryState state : List.of(DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.POSTED)) {
            String time = last(delivery, state);
            if (!time.isEmpty()) {
                return time;
            }
        }
        return "";
    }

    private static String last(Delivery delivery, DeliveryState state) {
        Optional<Instant> last = delivery.history().stream()
                .filter(change -> change.state() == state)
                .map(StateChange::at)
                .reduce((earlier, later) -> later);
        return last.map(SwedishTime::exact).orElse("");
    }

    private static String history(Delivery delivery) {
        return delivery.history().stream()
                .map(change ->
                        SwedishTime.exact(change.at()) + " " + change.state().swedish() + " av " + change.by()
                                + (change.why().isEmpty() ? "" : ": " + change.why()))
                .collect(Collectors.joining(" | "));
    }
}
