package se.expediera.intake.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.LetterRequest;
import se.expediera.core.register.Parties;
import se.expediera.store.lambda.Outcomes;

/**
 * Makes letters and lays them into the bucket. A letter that is asked for again, also after the register has learnt an
 * address, takes the place of the one before.
 */
final class Letters {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Settings settings;
    private final LetterHandler.Ports ports;
    private final Parties parties;
    private final Clock clock;
    private final Outcomes outcomes;

    Letters(Settings settings, LetterHandler.Ports ports, Clock clock, Outcomes outcomes) {
        this.settings = settings;
        this.ports = ports;
        this.parties = new Parties(ports.register(), settings);
        this.clock = clock;
        this.outcomes = outcomes;
    }

    void make(LetterRequest request) {
        Delivery delivery = ports.deliveries()
                .find(request.delivery())
                .orElseThrow(() -> new IllegalStateException("the table lacks delivery " + request.delivery()));
        StoredDecision decision = ports.documents()
                .decision(request.delivery().decisionId())
                .orElseThrow(() -> new IllegalStateException(
                        "the table lacks decision " + request.delivery().decisionId()));
        Document document = ports.documents()
                .find(decision.documentId())
                .orElseThrow(() -> new IllegalStateException("the table lacks document " + decision.documentId()));
        byte[] excerpt = ports.files()
                .read(decision.excerpt(), "")
                .orElseThrow(() -> new IllegalStateException(
                        "the bucket lacks " + decision.excerpt() + "; restore it from its earlier version"));
        Letter letter = new Letter(
                settings.municipality(),
                settings.replyTo(),
                LocalDate.ofInstant(clock.instant(), SWEDEN),
                Addressee.of(delivery.party(), parties.now()),
                document,
                decision,
                delivery);
        try {
            ports.files().write(request.key(), LetterPdf.of(letter, excerpt), "application/pdf");
        } catch (IOException e) {
            throw new UncheckedIOException("the letter of delivery " + delivery.id() + " cannot be written", e);
        }
        outcomes.log()
                .atInfo()
                .addKeyValue("document", document.id())
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("address", letter.addressee().origin())
                .log("letter");
    }
}
