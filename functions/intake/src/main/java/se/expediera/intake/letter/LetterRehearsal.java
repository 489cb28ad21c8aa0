package se.expediera.intake.letter;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.register.Parties;
import se.expediera.intake.IntakeRehearsal;
import se.expediera.store.Rehearsal;
import se.expediera.store.RehearsedPaper;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.RegisterTable;

/** A letter about a made-up decision, by all that one needs but the network. */
final class LetterRehearsal {
    private static final String ID = "0";

    private LetterRehearsal() {}

    static void run(Settings settings) throws IOException {
        Rehearsal aws = new Rehearsal(IntakeRehearsal.page());
        BucketFiles files = new BucketFiles(aws.s3(), settings.bucket());
        DeliveryId id = DeliveryId.of(StoredDecision.idOf(ID, 1), 1);
        DocumentTable documents = new DocumentTable(aws.dynamoDb(), settings.table(), files);
        documents.find(ID);
        documents.decision(id.decisionId());
        new DeliveryTable(aws.dynamoDb(), settings.table()).find(id);
        Parties parties = new Parties(new RegisterTable(aws.dynamoDb(), settings.table()), settings);
        byte[] excerpt = files.read("excerpts/rehearsal.pdf", "").orElseThrow();
        files.write("letters/rehearsal.pdf", LetterPdf.of(letter(settings, id, parties), excerpt), "application/pdf");
    }

    private static Letter letter(Settings settings, DeliveryId id, Parties parties) {
        Instant now = Clock.systemUTC().instant();
        Document document = RehearsedPaper.document(ID, now);
        StoredDecision decision = RehearsedPaper.decision(ID, "");
        Delivery delivery = Delivery.create(id, "Mottagaren", 1, "Mottagaren", DeliveryState.MANUAL, "", now);
        return new Letter(
                settings.municipality(),
                settings.replyTo(),
                LocalDate.ofInstant(now, Letters.SWEDEN),
                Addressee.of(delivery.party(), parties.now()),
                document,
                decision,
                delivery);
    }
}
