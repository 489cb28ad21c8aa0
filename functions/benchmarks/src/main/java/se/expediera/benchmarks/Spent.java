package se.expediera.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import se.expediera.local.aws.LambdaFunction;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Counts what the functions' calls send, and what capacity of the table they use up, by the table's own word. The SDK
 * finds it by the file {@code execution.interceptors} of this module.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ConsumedCapacity.html">ConsumedCapacity</a>
 */
public final class Spent implements ExecutionInterceptor {
    /** "GetItem", "BatchGetItem", "TransactGetItems", "Query". */
    private static final Pattern READING = Pattern.compile("Get|Query|Scan");

    private static final LongAdder BYTES = new LongAdder();
    private static final DoubleAdder READ = new DoubleAdder();
    private static final DoubleAdder WRITTEN = new DoubleAdder();

    /** Made by the SDK. */
    public Spent() {
        // the SDK calls it
    }

    /**
     * What was spent.
     *
     * @param bytes sent in the bodies of calls
     * @param read units of the table's capacity to be read
     * @param written units of the table's capacity to be written
     */
    record Total(long bytes, double read, double written) {
        Total since(Total earlier) {
            return new Total(bytes - earlier.bytes, read - earlier.read, written - earlier.written);
        }

        double capacity() {
            return read + written;
        }
    }

    static Total total() {
        return new Total(BYTES.sum(), READ.sum(), WRITTEN.sum());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!(context.request() instanceof DynamoDbRequest request)) {
            return context.request();
        }
        DynamoDbRequest.Builder builder = request.toBuilder();
        for (SdkField<?> field : ((SdkPojo) builder).sdkFields()) {
            if (field.memberName().equals("ReturnConsumedCapacity")) {
                field.set(builder, ReturnConsumedCapacity.TOTAL.toString());
            }
        }
        return builder.build();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (LambdaFunction.current().isPresent()) {
            context.requestBody()
                    .ifPresent(body -> BYTES.add(body.optionalContentLength().orElse(0L)));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (LambdaFunction.current().isPresent()) {
            for (SdkField<?> field : context.response().sdkFields()) {
                if (field.memberName().equals("ConsumedCapacity")) {
                    String action = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
                    DoubleAdder units = READING.matcher(action).find() ? READ : WRITTEN;
                    all(field.getValueOrDefault(context.response())).forEach(used -> add(used, units));
                }
            }
        }
    }

    private static void add(Object used, DoubleAdder units) {
        if (used instanceof ConsumedCapacity capacity && capacity.capacityUnits() != null) {
            units.add(capacity.capacityUnits());
        }
    }

    private static Collection<?> all(Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        return value == null ? List.of() : List.of(value);
    }
}
