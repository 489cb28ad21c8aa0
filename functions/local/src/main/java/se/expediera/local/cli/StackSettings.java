package se.expediera.local.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.Settings;

/**
 * The settings of a deployment, read from one of its own functions, so that nobody has to type the names of table,
 * bucket and queues.
 */
final class StackSettings {
    /** The function that has them all, behind the stack's name. */
    private static final String FUNCTION = "-deadletters";
    /** Where a service answers, in this process's environment: it goes before what the function has. */
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    private static final String OURS = "EXPEDIERA_";
    private static final List<String> REQUIRED = List.of(
            "EXPEDIERA_TABLE",
            "EXPEDIERA_BUCKET",
            "EXPEDIERA_DISPATCH_QUEUE",
            "EXPEDIERA_LETTER_QUEUE",
            "EXPEDIERA_INTAKE_QUEUE",
            "EXPEDIERA_REGISTER_QUEUE",
            "EXPEDIERA_FEEDBACK_QUEUE");

    private StackSettings() {}

    /** The functions of an account. */
    @FunctionalInterface
    interface Functions {
        /** The environment of the function with this name; empty where there is none. */
        Optional<Map<String, String>> environmentOf(String function);
    }

    /**
     * The settings of a stack.
     *
     * @param environment this process's environment
     */
    static Settings of(String stack, Functions functions, Map<String, String> environment) {
        String function = stack + FUNCTION;
        Map<String, String> found = functions
                .environmentOf(function)
                .orElseThrow(() -> new CliFault("Stacken " + stack + " finns inte: det finns ingen funktion " + function
                        + " i den här regionen. Kontrollera namnet, AWS_REGION och AWS_PROFILE."));
        Map<String, String> values = new HashMap<>();
        found.forEach((name, value) -> keep(values, OURS, name, value));
        environment.forEach((name, value) -> keep(values, ENDPOINT, name, value));
        return complete(values, "i funktionen " + function + ". Stacken är av en äldre utgåva: kör sam deploy");
    }

    /** The settings that this process's own environment has. */
    static Settings ofEnvironment(Map<String, String> environment) {
        return complete(environment, "i miljön. Ange den, eller stackens namn med --stack");
    }

    /** Whether this process's own environment names a deployment. */
    static boolean areIn(Map<String, String> environment) {
        return !environment.getOrDefault(REQUIRED.get(0), "").isBlank();
    }

    private static void keep(Map<String, String> values, String prefix, String name, String value) {
        if (name.startsWith(prefix)) {
            values.put(name, value);
        }
    }

    private static Settings complete(Map<String, String> values, String where) {
        for (String name : REQUIRED) {
            if (values.getOrDefault(name, "").isBlank()) {
                throw new CliFault("Inställningen " + name + " saknas " + where + ".");
            }
        }
        return Settings.of(values);
    }
}
