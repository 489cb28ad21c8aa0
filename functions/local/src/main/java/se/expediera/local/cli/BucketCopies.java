package se.expediera.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.queue.LetterRequest;
import se.expediera.dispatch.mail.ReceiptPage;
import se.expediera.local.run.LocalRun;

/** Lays what the bucket keeps for the clerk beside the mails: letters to print, and the receipt as a page. */
final class BucketCopies {
    private final LocalRun run;
    private final Path folder;
    private final PrintWriter out;

    BucketCopies(LocalRun run, Path folder, PrintWriter out) {
        this.run = run;
        this.folder = folder;
        this.out = out;
    }

    /** Copies a document's letters and its receipt, and prints where each lies. */
    void copy(Document document) {
        for (Delivery delivery : run.ledger().deliveries().ofDocument(document.id())) {
            if (delivery.state() == DeliveryState.MANUAL) {
                copy("Brev att skriva ut: ", new LetterRequest(delivery.id()).key(), "brev");
            }
        }
        copy("Kvitto som sida: ", ReceiptPage.keyOf(document), "kvitton");
    }

    /** Copies where the receipt and every letter that was asked for is there; says whether they are. */
    boolean copyWhenReady(Document document) {
        boolean ready = run.file(ReceiptPage.keyOf(document)).isPresent()
                && run.ledger().deliveries().ofDocument(document.id()).stream().allMatch(this::hasItsLetter);
        if (ready) {
            copy(document);
        }
        return ready;
    }

    /** Only a delivery that goes by post names a letter; what is too large to mail has none. */
    private boolean hasItsLetter(Delivery delivery) {
        String key = new LetterRequest(delivery.id()).key();
        return !delivery.reason().contains(key) || run.file(key).isPresent();
    }

    private void copy(String label, String key, String subfolder) {
        run.file(key).ifPresent(content -> {
            Path file = folder.resolve(subfolder).resolve(key.substring(key.lastIndexOf('/') + 1));
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.println(label + file);
        });
    }
}
