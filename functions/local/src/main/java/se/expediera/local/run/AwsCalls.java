package se.expediera.local.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import se.expediera.local.aws.LambdaFunction;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Counts the calls that functions make to AWS. The SDK finds it by the file {@code execution.interceptors} of this
 * module, so that the functions themselves know nothing of it. What the queues' pollers call is Lambda's own affair and
 * not counted.
 */
public final class AwsCalls implements ExecutionInterceptor {
    private static final Map<Call, LongAdder> COUNTS = new ConcurrentHashMap<>();
    /** What sends and follows decisions; the others are called by uploads of a register and by the clock. */
    private static final Set<String> OF_DECISIONS = Set.of("intake", "dispatch", "feedback");

    /**
     * One kind of call.
     *
     * @param function who calls
     * @param service whom
     * @param action what for
     */
    public record Call(String function, String service, String action) {}

    /**
     * How often a call was made.
     *
     * @param call which
     * @param times how often
     */
    public record Count(Call call, long times) {}

    /** Made by the SDK. */
    public AwsCalls() {
        // the SDK calls it
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        LambdaFunction.current()
                .map(function -> new Call(
                        function,
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)))
                .ifPresent(call ->
                        COUNTS.computeIfAbsent(call, it -> new LongAdder()).increment());
    }

    /** All calls of this process so far, by function, the most frequent first. */
    public static List<Count> counts() {
        return COUNTS.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue().sum()))
                .sorted(Comparator.comparing((Count count) -> count.call().function())
                        .thenComparing(Comparator.comparing(Count::times).reversed()))
                .toList();
    }

    /** All calls of this process so far, by kind. */
    public static Map<Call, Long> byKind() {
        Map<Call, Long> counts = new LinkedHashMap<>();
        counts().forEach(count -> counts.put(count.call(), count.times()));
        return counts;
    }

    /** The calls that were made since an earlier count by kind; kinds of which there were none are left out. */
    public static Map<Call, Long> since(Map<Call, Long> earlier) {
        Map<Call, Long> made = byKind();
        made.replaceAll((call, times) -> times - earlier.getOrDefault(call, 0L));
        made.values().removeIf(times -> times == 0);
        return made;
    }

    /** How many of the calls grow with decisions and mails. */
    public static long ofDecisions() {
        return counts().stream()
                .filter(count -> OF_DECISIONS.contains(count.call().function()))
                .mapToLong(Count::times)
                .sum();
    }
}
