package se.expediera.intake.scan;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests with one line where no Tesseract is on the machine, unless EXPEDIERA_REQUIRE_OCR=1 forbids that. */
public final class WithTesseract implements ExecutionCondition {
    private static final String REQUIRED = "EXPEDIERA_REQUIRE_OCR";
    private static final String MISSING = "no tesseract with swe, eng and osd is on the PATH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Tesseract.find().isPresent()) {
            return ConditionEvaluationResult.enabled("tesseract is here");
        }
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is 1, but " + MISSING);
        }
        System.out.println("Skipping the test of how scans are read: " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
