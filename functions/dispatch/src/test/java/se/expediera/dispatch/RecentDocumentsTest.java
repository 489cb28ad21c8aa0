package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.Documents;

class RecentDocumentsTest {
    private static final String ONE = "0123456789abcdef01234567";

    private final Map<String, Document> table = new HashMap<>();
    private final RecentDocuments recent = new RecentDocuments((Documents) Proxy.newProxyInstance(
            Documents.class.getClassLoader(),
            new Class<?>[] {Documents.class},
            (documents, find, id) -> Optional.ofNullable(table.get(id[0]))));

    @Test
    void shouldLookOnceAtEachOfTheDocumentsThatTakeTurns() {
        for (int i = 0; i < 10; i++) {
            save(id(i), DocumentState.READ, 1);
            recent.find(id(i));
            save(id(i), DocumentState.READ, 2);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(recent.find(id(i))).get().extracting(Document::pages).isEqualTo(1);
        }
    }

    @Test
    void shouldLetGoOfWhatWasNotAskedForLongest() {
        save(ONE, DocumentState.READ, 1);
        recent.find(ONE);
        save(ONE, DocumentState.READ, 2);
        for (int i = 0; i < 1_000; i++) {
            save(id(i), DocumentState.READ, 1);
            recent.find(id(i));
        }

        assertThat(recent.find(ONE)).get().extracting(Document::pages).isEqualTo(2);
    }

    @Test
    void shouldLookAnewAtWhatCouldNotBeRead() {
        save(ONE, DocumentState.FAILED, 0);
        recent.find(ONE);
        save(ONE, DocumentState.READ, 7);

        assertThat(recent.find(ONE)).get().extracting(Document::pages).isEqualTo(7);
    }

    @Test
    void shouldLookAnewForWhatWasNotThere() {
        assertThat(recent.find(ONE)).isEmpty();
        save(ONE, DocumentState.READ, 7);

        assertThat(recent.find(ONE)).isPresent();
    }

    private static String id(int i) {
        return "%024x".formatted(i);
    }

    private void save(String id, DocumentState state, int pages) {
        table.put(
                id,
                new Document(
                        id,
                        "",
                        "inbox/protokoll.pdf",
                        "",
                        Instant.EPOCH,
                        state,
                        "Kommunstyrelsen",
                        "2030-01-01",
                        pages,
                        0,
                        List.of(),
                        true));
    }
}
