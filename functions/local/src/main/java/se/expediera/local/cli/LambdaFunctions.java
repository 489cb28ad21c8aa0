package se.expediera.local.cli;

import java.util.Map;
import java.util.Optional;
import se.expediera.core.Settings;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * The functions of the account and region that the AWS SDK finds by itself: environment, profile, single sign-on.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">Default
 *     credentials provider chain</a>
 */
final class LambdaFunctions implements StackSettings.Functions {
    @Override
    public Optional<Map<String, String>> environmentOf(String function) {
        try (LambdaClient lambda = AwsClients.configure(LambdaClient.builder(), Settings.fromEnvironment(), "LAMBDA")
                .build()) {
            EnvironmentResponse environment = lambda.getFunctionConfiguration(ask -> ask.functionName(function))
                    .environment();
            return Optional.of(environment == null ? Map.of() : environment.variables());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
