package se.expediera.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.expediera.core.Settings;

class StackSettingsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "EXPEDIERA_TABLE", "tabell",
            "EXPEDIERA_BUCKET", "hink",
            "EXPEDIERA_DISPATCH_QUEUE", "https://sqs.example.org/dispatch",
            "EXPEDIERA_LETTER_QUEUE", "https://sqs.example.org/letter",
            "EXPEDIERA_INTAKE_QUEUE", "https://sqs.example.org/intake",
            "EXPEDIERA_REGISTER_QUEUE", "https://sqs.example.org/register",
            "EXPEDIERA_FEEDBACK_QUEUE", "https://sqs.example.org/feedback",
            "JAVA_TOOL_OPTIONS", "-Xmx1g");

    @Test
    void shouldReadTheSettingsOfTheStacksOwnFunction() {
        // given
        Map<String, Map<String, String>> account = Map.of("kommunen-deadletters", WHOLE);
        Map<String, String> here = Map.of("AWS_ENDPOINT_URL", "http://localhost:4566", "HOME", "hem");
        // when
        Settings settings = StackSettings.of("kommunen", function -> Optional.ofNullable(account.get(function)), here);
        // then
        assertThat(settings.table()).isEqualTo("tabell");
        assertThat(settings.queue("INTAKE")).endsWith("/intake");
        assertThat(settings.endpoint("S3")).contains(URI.create("http://localhost:4566"));
        assertThat(settings.values()).doesNotContainKeys("HOME", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void shouldSayThatThereIsNoSuchStack() {
        assertThatThrownBy(() -> StackSettings.of("kommunen", function -> Optional.empty(), Map.of()))
                .isInstanceOf(CliFault.class)
                .hasMessageContaining("Stacken kommunen finns inte")
                .hasMessageContaining("AWS_REGION");
    }

    @Test
    void shouldNameTheSettingThatAnOlderStackLacks() {
        Map<String, String> older = new HashMap<>(WHOLE);
        older.remove("EXPEDIERA_INTAKE_QUEUE");
        assertThatThrownBy(() -> StackSettings.of("kommunen", function -> Optional.of(older), Map.of()))
                .isInstanceOf(CliFault.class)
                .hasMessageContaining("EXPEDIERA_INTAKE_QUEUE");
    }

    @Test
    void shouldWorkWhereThePersonPoints() {
        Path folder = Path.of("mapp");
        StackSettings.Functions account = function -> Optional.of(WHOLE);
        Map<String, String> environment = Map.of("EXPEDIERA_TABLE", "annan");
        assertThat(Place.deployment(Optional.empty(), Optional.of(folder), WHOLE, account))
                .isEmpty();
        assertThat(Place.deployment(Optional.empty(), Optional.empty(), Map.of(), account))
                .isEmpty();
        assertThat(Place.deployment(Optional.empty(), Optional.empty(), WHOLE, account))
                .map(Settings::table)
                .contains("tabell");
        assertThat(Place.deployment(Optional.of("kommunen"), Optional.empty(), environment, account))
                .map(Settings::table)
                .contains("tabell");
        assertThatThrownBy(() -> Place.deployment(Optional.of("kommunen"), Optional.of(folder), Map.of(), account))
                .hasMessageContaining("inte båda");
        assertThatThrownBy(() -> Place.deployment(Optional.empty(), Optional.empty(), environment, account))
                .hasMessageContaining("EXPEDIERA_BUCKET saknas");
    }
}
