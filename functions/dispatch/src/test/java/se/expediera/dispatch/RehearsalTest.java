package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import java.util.HashMap;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.expediera.core.Settings;
import se.expediera.core.queue.DispatchMessage.SendDecision;

class RehearsalTest {
    @ParameterizedTest
    @EnumSource(Settings.Mode.class)
    void shouldRehearseEachFunctionWithoutAnyService(Settings.Mode mode) {
        Settings settings = settings(mode);
        assertThatCode(() -> DispatchRehearsal.run(settings)).doesNotThrowAnyException();
        assertThatCode(() -> DispatchRehearsal.sweep(settings)).doesNotThrowAnyException();
        assertThatCode(() -> DispatchRehearsal.givenUp(settings)).doesNotThrowAnyException();
    }

    @Test
    void shouldSendAsUsualAfterTheSnapshotAndNothingBeforeIt() throws Exception {
        Office office = new Office(settings(Settings.Mode.LIVE));
        office.registers(mailed("Valnämnden"));
        office.handler().snapshot().beforeCheckpoint(Core.getGlobalContext());
        office.handler().snapshot().afterRestore(Core.getGlobalContext());
        assertThat(office.sent).isEmpty();
        office.dispatch(new SendDecision(office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden")));
        assertThat(office.sent).hasSize(2);
    }

    @Test
    void shouldCountAPauseFromTheFirstMailAndNotFromTheSnapshot() {
        Pacer pacer = new Pacer(1);
        assertThat(pacer.turn(Long.MIN_VALUE / 2)).isEqualTo(Long.MIN_VALUE / 2);
    }

    private static Settings settings(Settings.Mode mode) {
        Map<String, String> values = new HashMap<>(Office.SETTINGS.values());
        values.putAll(Map.of(
                "EXPEDIERA_TABLE", "table",
                "EXPEDIERA_BUCKET", "bucket",
                "EXPEDIERA_DISPATCH_QUEUE", "https://sqs.eu-north-1.amazonaws.com/000000000000/dispatch",
                "EXPEDIERA_CONFIGURATION_SET", "mail",
                "EXPEDIERA_MODE", mode.name().toLowerCase(java.util.Locale.ROOT)));
        return Settings.of(values);
    }
}
