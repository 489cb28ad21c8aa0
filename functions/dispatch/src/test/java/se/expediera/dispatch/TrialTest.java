package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.HELD;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;
import se.expediera.core.queue.DispatchMessage.SendDecision;

class TrialTest {
    private final Office office = new Office(trial());

    @Test
    void shouldMailEverythingToTheClerkWithTheRecipientOnTop() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes("trial" + DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT);
        assertThat(office.sent).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.recipients()).isEqualTo(List.of(Office.SETTINGS.clerk()));
            assertThat(Office.text(mail)).contains("PROVLÄGE");
        });
        assertThat(Office.text(office.sent.get(0))).contains("Valnämnden <valnmnden@example.org>");
    }

    @Test
    void shouldHoldWhatWasTakenInBeforeTheTrial() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(HELD);
        assertThat(office.toParties()).isEmpty();
    }

    @Test
    void shouldNotCountAsSentWhatWasTried() {
        Office live = new Office();
        live.registers(mailed("Valnämnden"));
        String tried = live.minutes("trial" + DOCUMENT, "Bron byggs.", "Valnämnden");
        live.dispatch(new SendDecision(tried));
        String real = live.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        live.dispatch(new SendDecision(real));
        assertThat(live.states(real)).containsExactly(SENT);
        assertThat(live.toParties())
                .extracting(Office.Sent::recipients)
                .containsExactly(List.of(Office.SETTINGS.clerk()), List.of("valnmnden@example.org"));
    }

    private static Settings trial() {
        Map<String, String> values = new HashMap<>(Office.SETTINGS.values());
        values.remove("EXPEDIERA_MODE");
        return Settings.of(values);
    }
}
