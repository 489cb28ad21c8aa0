package se.expediera.local.localstack;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * A deployed function that a test changes as an operator could, by a new published version, and gives back at the end.
 */
final class Deployed implements AutoCloseable {
    private static final String ALIAS = "live";

    private final LambdaClient lambda;
    private final String name;
    private final String before;

    private Deployed(LambdaClient lambda, String name) {
        this.lambda = lambda;
        this.name = name;
        this.before = version();
    }

    /** Adds these settings to the function's environment and changes what else is to be changed of it. */
    static Deployed with(
            LambdaClient lambda,
            String name,
            Map<String, String> settings,
            Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        Deployed function = new Deployed(lambda, name);
        Map<String, String> environment =
                new HashMap<>(function.asBefore().environment().variables());
        environment.putAll(settings);
        function.update(change.andThen(update -> update.environment(all -> all.variables(environment))));
        // another description makes another version
        String version = lambda.publishVersion(publish ->
                        publish.functionName(name).description(UUID.randomUUID().toString()))
                .version();
        lambda.waiter()
                .waitUntilFunctionActiveV2(wait -> wait.functionName(name).qualifier(version));
        function.pointTo(version);
        return function;
    }

    /** The version that works. */
    String version() {
        return lambda.getAlias(get -> get.functionName(name).name(ALIAS)).functionVersion();
    }

    /** Mends it: the version before works again. */
    @Override
    public void close() {
        GetFunctionConfigurationResponse good = asBefore();
        update(update -> update.timeout(good.timeout())
                .memorySize(good.memorySize())
                .environment(all -> all.variables(good.environment().variables())));
        pointTo(before);
    }

    private GetFunctionConfigurationResponse asBefore() {
        return lambda.getFunctionConfiguration(get -> get.functionName(name).qualifier(before));
    }

    private void update(Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        UpdateFunctionConfigurationRequest.Builder update =
                UpdateFunctionConfigurationRequest.builder().functionName(name);
        change.accept(update);
        lambda.updateFunctionConfiguration(update.build());
        lambda.waiter().waitUntilFunctionUpdatedV2(wait -> wait.functionName(name));
    }

    private void pointTo(String version) {
        lambda.updateAlias(update -> update.functionName(name).name(ALIAS).functionVersion(version));
    }
}
