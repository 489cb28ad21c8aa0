package se.expediera.local.aws;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Lambda tells a function about one invocation.
 *
 * @param functionName the function
 * @param requestId this invocation
 * @param deadline when Lambda would end it
 */
record LambdaContext(String functionName, String requestId, Instant deadline) implements Context {
    private static final Logger LOG = LoggerFactory.getLogger("lambda");
    private static final int MEMORY_MEGABYTES = 1024;

    static LambdaContext of(String functionName, Duration timeout) {
        return new LambdaContext(
                functionName, UUID.randomUUID().toString(), Instant.now().plus(timeout));
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "embedded";
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:" + Account.REGION + ":" + Account.ID + ":function:" + functionName;
    }

    /** None: only mobile clients send one. */
    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    /** None: only mobile clients send one. */
    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MEGABYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                LOG.info("{}", message);
            }

            @Override
            public void log(byte[] message) {
                LOG.info("{}", new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
