package se.expediera.store.table;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.files.Files;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;

/** Decisions as items; their words as one JSON text, in the bucket where they are too long for an item. */
final class DecisionItems {
    /**
     * An item may have 400 KB and a transaction of a hundred 4 MB.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>
     */
    private static final int LONGEST_WORDS = 30_000;

    private final Files files;

    DecisionItems(Files files) {
        this.files = files;
    }

    Item write(StoredDecision decision) {
        Item item = Item.of(TableSchema.documentPk(decision.documentId()), TableSchema.decisionSk(decision.id()))
                .text("id", decision.id())
                .text("documentId", decision.documentId())
                .text("kind", decision.kind().name())
                .text("paragraph", decision.paragraph())
                .text("caseNumber", decision.caseNumber())
                .text("classification", decision.classification())
                .text("decidingBody", decision.decidingBody())
                .number("firstPage", decision.pages().first())
                .number("lastPage", decision.pages().last())
                .flag("listed", decision.listed())
                .list("findings", FindingItems.write(decision.findings()))
                .text("excerpt", decision.excerpt())
                .flag("scanned", decision.scanned())
                .text("picture", decision.picture());
        if (!decision.caseNumber().isEmpty()) {
            item.text(TableSchema.GSI2_PK, TableSchema.casePk(decision.caseNumber()))
                    .text(TableSchema.GSI2_SK, decision.id());
        }
        byte[] words = words(decision);
        if (words.length <= LONGEST_WORDS) {
            return item.text("words", new String(words, StandardCharsets.UTF_8));
        }
        String key = "texts/" + decision.documentId() + "/" + decision.id() + ".json";
        files.write(key, words, "application/json");
        return item.text("wordsKey", key);
    }

    StoredDecision read(Item item) {
        Map<String, Object> words = words(item);
        return new StoredDecision(
                item.text("id"),
                item.text("documentId"),
                DecisionKind.valueOf(item.text("kind")),
                item.text("paragraph"),
                item.text("caseNumber"),
                item.text("classification"),
                (String) words.get("title"),
                item.text("decidingBody"),
                list(words, "points"),
                list(words, "signatories"),
                list(words, "onBehalfOf"),
                new PageRange(item.number("firstPage"), item.number("lastPage")),
                item.flag("listed"),
                FindingItems.read(item.items("findings")),
                (String) words.get("text"),
                item.text("excerpt"),
                item.flag("scanned"),
                item.text("picture"));
    }

    private static byte[] words(StoredDecision decision) {
        try {
            return JSON.std.asBytes(Map.of(
                    "title", decision.title(),
                    "points", decision.points(),
                    "signatories", decision.signatories(),
                    "onBehalfOf", decision.onBehalfOf(),
                    "text", decision.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> words(Item item) {
        try {
            String key = item.text("wordsKey");
            if (key.isEmpty()) {
                return JSON.std.mapFrom(item.text("words"));
            }
            return JSON.std.mapFrom(files.read(key, "")
                    .orElseThrow(() -> new IllegalStateException("the bucket lacks " + key + "; restore it")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Map<String, Object> words, String name) {
        return ((List<?>) words.get(name)).stream().map(String.class::cast).toList();
    }
}
