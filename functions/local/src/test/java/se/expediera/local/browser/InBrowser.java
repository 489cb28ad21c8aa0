package se.expediera.local.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests with one line where no Chromium is on the machine, unless EXPEDIERA_REQUIRE_BROWSER=1 forbids that. */
final class InBrowser implements ExecutionCondition {
    private static final String REQUIRED = "EXPEDIERA_REQUIRE_BROWSER";
    private static final String MISSING = "no Chromium is on the PATH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is 1, but " + MISSING);
        }
        System.out.println("Skipping the test of how mails look: " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
