package se.expediera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each function's bill of materials, and the licences in it: those that a municipality may run without asking anybody,
 * and that bind nobody to publish what uses them.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX</a>
 */
class FunctionBillIT {
    /** By SPDX's names, else as the libraries themselves call them; a library with several may be taken by one. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            // the words of MIT
            "Bouncy Castle Licence",
            // version 2.1, of the library that validates signatures: used as it is
            "GNU Lesser General Public License",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later");

    @ParameterizedTest
    @ValueSource(strings = {"intake", "dispatch", "feedback", "register"})
    void shouldListWhatIsInTheFunctionsJar(String function) throws IOException {
        assertThat(components(function)).isNotEmpty().allSatisfy(component -> {
            assertThat(text(component, "purl")).startsWith("pkg:maven/");
            assertThat(text(component, "version")).isNotBlank();
        });
        assertThat(names(function)).contains("dynamodb", "aws-lambda-java-events");
        assertThat(names(function).contains("tika-core")).isEqualTo(function.equals("intake"));
        assertThat(names(function)).doesNotContain("junit-jupiter-api", "assertj-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "dispatch", "feedback", "register"})
    void shouldCarryAllowedLicencesAlone(String function) throws IOException {
        assertThat(components(function))
                .filteredOn(component -> !text(component, "group").equals("se.expediera"))
                .allSatisfy(component -> assertThat(licences(component))
                        .as(text(component, "purl"))
                        .containsAnyElementsOf(ALLOWED));
    }

    private static Set<String> names(String function) throws IOException {
        Set<String> names = new TreeSet<>();
        components(function).forEach(component -> names.add(text(component, "name")));
        return names;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> components(String function) throws IOException {
        Path bill = Path.of("..", function, "target", function + ".sbom.json");
        Map<String, Object> all = JSON.std.mapFrom(Files.readAllBytes(bill));
        return (List<Map<String, Object>>) all.get("components");
    }

    private static String text(Map<String, Object> component, String field) {
        return String.valueOf(component.get(field));
    }

    private static Set<String> licences(Map<String, Object> component) {
        Set<String> licences = new TreeSet<>();
        if (component.get("licenses") instanceof List<?> several) {
            for (Object choice : several) {
                if (choice instanceof Map<?, ?> map && map.get("license") instanceof Map<?, ?> licence) {
                    licences.add(String.valueOf(licence.get("id") == null ? licence.get("name") : licence.get("id")));
                } else if (choice instanceof Map<?, ?> map && map.get("expression") instanceof String expression) {
                    licences.addAll(List.of(expression.replaceAll("[()]", "").split(" (?:OR|AND) ")));
                }
            }
        }
        return licences;
    }
}
