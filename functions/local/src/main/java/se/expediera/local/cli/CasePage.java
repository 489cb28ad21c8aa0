package se.expediera.local.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;
import se.expediera.dispatch.mail.Block;
import se.expediera.dispatch.mail.Html;
import se.expediera.local.run.CaseFile;

/** A case's deliveries as a page for the case file, to be printed and signed; it names the table that it belongs to. */
final class CasePage {
    private static final List<String> COLUMNS =
            List.of("Mottagare", "Läge", "Skickat", "Adress", "Skäl", "Leveransnummer");
    private static final String NOTHING = "–";
    private static final String LINE = "_".repeat(30);

    private CasePage() {}

    /**
     * Who made the page of what.
     *
     * @param caseNumber the case
     * @param by who
     * @param at when
     * @param tableName the name of the table's file
     * @param tableSha256 the hash of the table's bytes
     */
    record Export(String caseNumber, String by, Instant at, String tableName, String tableSha256) {}

    /** The page's bytes. */
    static byte[] of(Export export, CaseFile file) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("Vad som har expedierats i ärendet, till vem och när, enligt Expedieras register. "
                + "Samma uppgifter, med hela historiken, står i tabellen " + export.tableName() + "."));
        body.add(new Block.Facts(List.of(
                new Block.Fact("Diarienummer", export.caseNumber()),
                new Block.Fact("Leveranser", Integer.toString(file.entries().size())),
                new Block.Fact("Uttaget av", export.by()),
                new Block.Fact("Uttaget", SwedishTime.exact(export.at())),
                new Block.Fact("Tabellens kontrollsumma (SHA-256)", export.tableSha256()))));
        byDecision(file).forEach((decision, entries) -> paper(body, decision, entries));
        body.add(new Block.Heading("Underskrift"));
        body.add(new Block.Facts(List.of(
                new Block.Fact("Ort och datum", LINE),
                new Block.Fact("Namnteckning", LINE),
                new Block.Fact("Namnförtydligande", LINE))));
        return Html.render("Expediering i ärende " + export.caseNumber(), body).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<StoredDecision, List<CaseFile.Entry>> byDecision(CaseFile file) {
        return file.entries().stream()
                .collect(Collectors.groupingBy(CaseFile.Entry::decision, LinkedHashMap::new, Collectors.toList()));
    }

    private static void paper(List<Block> body, StoredDecision decision, List<CaseFile.Entry> entries) {
        CaseFile.Entry first = entries.get(0);
        body.add(new Block.Heading(PaperWords.line(decision)));
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(
                PaperWords.whoLabel(decision.kind()),
                (PaperWords.who(first.document(), decision) + " "
                                + first.document().meetingDate())
                        .strip()));
        facts.add(new Block.Fact("Fil", first.document().fileName() + ", " + PaperWords.pages(decision.pages())));
        facts.add(new Block.Fact(
                "Filens kontrollsumma (SHA-256)", first.document().sha256()));
        if (!first.excerptSha256().isEmpty()) {
            facts.add(new Block.Fact("Bilagans kontrollsumma (SHA-256)", first.excerptSha256()));
        }
        body.add(new Block.Facts(facts));
        body.add(new Block.Table(
                "Mottagare av " + PaperWords.reference(decision),
                COLUMNS,
                entries.stream()
                        .map(CaseFile.Entry::delivery)
                        .map(CasePage::row)
                        .toList()));
    }

    private static List<String> row(Delivery delivery) {
        return List.of(
                delivery.party(),
                delivery.state().swedish() + (delivery.id().isTrial() ? " (provläge)" : ""),
                orNothing(CaseTable.sent(delivery)),
                orNothing(String.join(", ", delivery.recipients())),
                orNothing(delivery.reason()),
                delivery.id().toString());
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
