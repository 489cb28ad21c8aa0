package se.expediera.local.localstack;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one deployed {@link Office}, which all classes of a run share. Without LocalStack or the SAM CLI
 * they are skipped with one line, but where EXPEDIERA_REQUIRE_LOCALSTACK is 1 they fail.
 */
final class InLocalStack implements ExecutionCondition, ParameterResolver {
    private static final String REQUIRED = "EXPEDIERA_REQUIRE_LOCALSTACK";
    private static final String MISSING = missing();
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (MISSING.isEmpty()) {
            return ConditionEvaluationResult.enabled("LocalStack and the SAM CLI are here");
        }
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is 1, but " + MISSING);
        }
        if (TOLD.compareAndSet(false, true)) {
            System.out.println("Skipping the tests of the deployed template: " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(InLocalStack.class))
                .getOrComputeIfAbsent(Office.class, key -> Office.deploy(LocalStack.open()), Office.class);
    }

    private static String missing() {
        if (!SamDeployment.available()) {
            return "the SAM CLI (sam) is not on the PATH";
        }
        return LocalStack.available() ? "" : "AWS_ENDPOINT_URL names no LocalStack, and Docker does not run";
    }
}
