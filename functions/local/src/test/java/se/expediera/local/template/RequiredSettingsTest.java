package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.Settings;
import se.expediera.dispatch.DeadLetterHandler;
import se.expediera.dispatch.DispatchHandler;
import se.expediera.dispatch.SweepHandler;
import se.expediera.feedback.FeedbackHandler;
import se.expediera.intake.IntakeHandler;
import se.expediera.intake.letter.LetterHandler;
import se.expediera.register.RegisterHandler;

/** A function starts with what the template sets, and without a setting that it needs not at all. */
class RequiredSettingsTest {
    private static final Map<String, Consumer<Settings>> FUNCTIONS = Map.of(
            "Intake", IntakeHandler::new,
            "Dispatch", DispatchHandler::new,
            "Letter", LetterHandler::new,
            "Sweep", SweepHandler::new,
            "DeadLetter", DeadLetterHandler::new,
            "Feedback", FeedbackHandler::new,
            "Register", RegisterHandler::new);

    @BeforeAll
    static void giveTheSdkItsRegion() {
        System.setProperty("aws.region", Template.REGION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Intake", "Dispatch", "Letter", "Sweep", "DeadLetter", "Feedback", "Register"})
    void shouldStartWithWhatTheTemplateSets(String function) {
        assertThatCode(() -> FUNCTIONS.get(function).accept(Settings.of(environment(function))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Intake, EXPEDIERA_TABLE",
        "Intake, EXPEDIERA_BUCKET",
        "Intake, EXPEDIERA_DISPATCH_QUEUE",
        "Dispatch, EXPEDIERA_TABLE",
        "Dispatch, EXPEDIERA_BUCKET",
        "Dispatch, EXPEDIERA_DISPATCH_QUEUE",
        "Dispatch, EXPEDIERA_LETTER_QUEUE",
        "Dispatch, EXPEDIERA_SENDER",
        "Dispatch, EXPEDIERA_CLERK",
        "Dispatch, EXPEDIERA_MUNICIPALITY",
        "Dispatch, EXPEDIERA_CONFIGURATION_SET",
        "Letter, EXPEDIERA_TABLE",
        "Letter, EXPEDIERA_BUCKET",
        "Letter, EXPEDIERA_MUNICIPALITY",
        "Sweep, EXPEDIERA_TABLE",
        "Sweep, EXPEDIERA_DISPATCH_QUEUE",
        "DeadLetter, EXPEDIERA_TABLE",
        "DeadLetter, EXPEDIERA_BUCKET",
        "DeadLetter, EXPEDIERA_DISPATCH_QUEUE",
        "Feedback, EXPEDIERA_TABLE",
        "Feedback, EXPEDIERA_DISPATCH_QUEUE",
        "Register, EXPEDIERA_TABLE",
        "Register, EXPEDIERA_BUCKET",
        "Register, EXPEDIERA_DISPATCH_QUEUE",
        "Register, EXPEDIERA_MUNICIPALITY",
    })
    void shouldFailAtStartWithTheNameOfAMissingSetting(String function, String setting) {
        // given
        Map<String, String> environment = environment(function);
        environment.remove(setting);
        // then
        assertThatThrownBy(() -> FUNCTIONS.get(function).accept(Settings.of(environment)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Intake, EXPEDIERA_MODE, skarpt",
        "Dispatch, EXPEDIERA_MODE, skarpt",
        "Dispatch, EXPEDIERA_LEASE, 5 minuter",
        "Dispatch, EXPEDIERA_SEND_RATE, snabbt",
        "Dispatch, EXPEDIERA_PRINTED_ADDRESSES, ja",
        "Sweep, EXPEDIERA_RESEND_AFTER, en timme",
        "DeadLetter, EXPEDIERA_MODE, skarpt",
    })
    void shouldFailAtStartWithTheNameOfAMalformedSetting(String function, String setting, String value) {
        // given
        Map<String, String> environment = environment(function);
        environment.put(setting, value);
        // then
        assertThatThrownBy(() -> FUNCTIONS.get(function).accept(Settings.of(environment)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining(value);
    }

    /** What the template sets for a function. */
    private static Map<String, String> environment(String function) {
        Template template = Template.read();
        Map<String, String> environment = new HashMap<>();
        Map<String, Object> all = template.section("Globals").get("Function");
        Template.map(template.at(all, "Environment", "Variables"))
                .forEach((name, value) -> environment.put(name, template.resolve(value)));
        Map<String, Object> own =
                template.properties("AWS::Serverless::Function").get(function + "Function");
        if (own.containsKey("Environment")) {
            Template.map(template.at(own, "Environment", "Variables"))
                    .forEach((name, value) -> environment.put(name, template.resolve(value)));
        }
        return environment;
    }
}
