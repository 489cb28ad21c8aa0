package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;

/** What a person has had taken away does not come back by what dispatch had begun before. */
class ForgottenTest {
    private final Office office = new Office();

    private String decision;

    @BeforeEach
    void receiveMinutes() {
        office.registers(mailed("Valnämnden"));
        decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
    }

    @Test
    void shouldKeepAReceiptInTheBucket() {
        office.dispatch(new SendDecision(decision));
        assertThat(office.receipts()).hasSize(1);
        assertThat(hasReceiptPage()).isTrue();
    }

    @Test
    void shouldKeepNoReceiptOfWhatIsForgottenWhileItsMailGoesOut() {
        // given
        office.whileReceiptsGoOut = () -> office.documents.forget(decision);
        // when
        office.dispatch(new SendDecision(decision));
        // then
        assertThat(office.receipts()).hasSize(1);
        assertThat(hasReceiptPage()).isFalse();
        assertThat(office.dispatch(new InformClerk(DOCUMENT)).getBatchItemFailures())
                .isEmpty();
        assertThat(hasReceiptPage()).isFalse();
    }

    private boolean hasReceiptPage() {
        return office.files.read("receipts/protokoll " + DOCUMENT + ".html", "").isPresent();
    }
}
