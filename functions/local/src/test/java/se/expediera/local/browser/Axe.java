package se.expediera.local.browser;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility engine axe, run in the page that is open.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/API.md">axe-core's API</a>
 */
final class Axe {
    /** All of WCAG 2.2 A and AA, axe's own good practice, and contrast as AAA asks for. */
    private static final String RUN = """
            axe.run(document, {rules: {'color-contrast-enhanced': {enabled: true}}})
               .then(found => JSON.stringify({
                   passed: found.passes.map(rule => rule.id),
                   failed: found.violations.flatMap(rule => rule.nodes.map(
                       node => rule.id + ': ' + node.html + ' ' + node.failureSummary)),
                   unsure: found.incomplete.flatMap(rule => rule.nodes.map(
                       node => rule.id + ': ' + node.html + ' ' + node.failureSummary))}))
            """;

    private static final String ENGINE = engine();

    private Axe() {}

    private static String engine() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the engine found.
     *
     * @param passed the rules that hold
     * @param failed where a rule is broken, and how to mend it
     * @param unsure what it could not decide
     */
    record Found(List<String> passed, List<String> failed, List<String> unsure) {}

    static Found look(Browser browser) throws IOException {
        browser.evaluate(ENGINE + "; 1");
        return JSON.std.beanFrom(Found.class, (String) browser.evaluate(RUN));
    }
}
