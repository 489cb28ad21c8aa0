package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.HELD;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Desk;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentId;
import se.expediera.core.document.DocumentState;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.queue.Redrive;
import se.expediera.store.queue.MessageJson;

class DeadLetterHandlerTest {
    private static final byte[] POISON = {'p', 'o', 'i', 's', 'o', 'n'};
    private static final String FILE = DocumentId.of(ContentHash.of(POISON), Settings.Mode.LIVE);
    private static final String UPLOAD = "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"inbox/protokoll+1.pdf\",\"versionId\":\"v1\"}}}]}";
    private static final Desk.Ruling RULING = new Desk.Ruling("Driften", "Felet är rättat");

    private final Office office = new Office();
    private final List<String> putBack = new ArrayList<>();
    private final Redrive redrive = new Redrive(
            office.documents,
            office.deliveries,
            office.deadLetters,
            (source, body) -> putBack.add(source + " " + body),
            office.clock());

    @Test
    void shouldMarkAFileThatCouldNotBeProcessedAndTellTheClerk() {
        office.files.write("inbox/protokoll 1.pdf", POISON, "application/pdf");
        office.diesOf(UPLOAD);
        office.diesOf(UPLOAD);
        Document document = office.documents.find(FILE).orElseThrow();
        assertThat(document.state()).isEqualTo(DocumentState.FAILED);
        assertThat(document.findings()).extracting(Finding::code).containsExactly(FindingCode.GIVEN_UP);
        office.dispatch(new InformClerk(FILE));
        office.dispatch(new InformClerk(FILE));
        assertThat(office.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(Office.text(receipt)).contains("redrive " + letter()));
    }

    @Test
    void shouldTakeTheFileInAnewOnceTheCauseIsMended() {
        office.files.write("inbox/protokoll 1.pdf", POISON, "application/pdf");
        office.diesOf(UPLOAD);
        office.dispatch(new InformClerk(FILE));
        String letter = letter();
        assertThat(redrive.putBack(letter, RULING)).isTrue();
        assertThat(putBack).containsExactly("INTAKE " + UPLOAD);
        assertThat(office.documents.find(FILE)).isEmpty();
        assertThat(office.delivery(FILE + "-receipt").state()).isEqualTo(PENDING);
        assertThat(office.deadLetters.all(10)).isEmpty();
        assertThat(redrive.putBack(letter, RULING)).isFalse();
    }

    @Test
    void shouldHoldWhatCouldNotBeSentAndSendItOnceTheCauseIsMended() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.diesOf(MessageJson.write(new SendDecision(decision)));
        assertThat(office.states(decision)).containsExactly(HELD);
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(office.receipts()).hasSize(1);
        redrive.putBack(letter(), RULING);
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT);
    }

    @Test
    void shouldLeaveHeldWhatARuleStoppedBefore() {
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.deliveries.move(new se.expediera.core.delivery.Move(
                office.delivery(decision + "-001").id(), PENDING, HELD, office.now, "rule", "i tvivel"));
        office.diesOf(MessageJson.write(new SendDecision(decision)));
        redrive.putBack(letter(), RULING);
        assertThat(office.states(decision)).containsExactly(HELD);
    }

    @Test
    void shouldTellTheClerkOfWhatHasNoDocument() {
        office.diesOf("{\"Message\":\"an event that could not be written\"}");
        String letter = letter();
        office.dispatch(new InformClerk(letter));
        assertThat(office.sent)
                .singleElement()
                .satisfies(mail -> assertThat(Office.text(mail)).contains("redrive " + letter));
    }

    @Test
    void shouldNotTellOfATellingThatFailedForEver() {
        office.diesOf(MessageJson.write(new InformClerk("dead0123456789abcdef01234567")));
        assertThat(office.queue.messages()).isEmpty();
        assertThat(office.deadLetters.all(10))
                .extracting(DeadLetter::source)
                .containsExactly(DeadLetter.Source.DISPATCH);
    }

    private String letter() {
        return office.deadLetters.all(10).get(0).id();
    }
}
