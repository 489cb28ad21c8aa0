package se.expediera.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;

class AwsFaultTest {
    @Test
    void shouldSayWhatToDoWhereTheLoginIsMissingOrOver() {
        assertThat(
                        AwsFault.words(
                                SdkClientException.create(
                                        "Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain")))
                .hasValueSatisfying(words -> assertThat(words).contains("Inloggning", "aws sso login"));
        assertThat(AwsFault.words(answer("ExpiredTokenException", 403)))
                .hasValueSatisfying(words -> assertThat(words).contains("gått ut"));
        assertThat(AwsFault.words(answer("UnrecognizedClientException", 403)))
                .hasValueSatisfying(words -> assertThat(words).contains("AWS_PROFILE"));
    }

    @Test
    void shouldSayWhichRegionOrRightIsMissing() {
        assertThat(AwsFault.words(SdkClientException.create(
                        "Unable to load region from any of the providers in the chain DefaultAwsRegionProviderChain")))
                .hasValueSatisfying(words -> assertThat(words).contains("AWS_REGION=eu-north-1"));
        assertThat(AwsFault.words(
                        SdkClientException.create("Received an UnknownHostException", new UnknownHostException())))
                .hasValueSatisfying(words -> assertThat(words).contains("regionen"));
        assertThat(AwsFault.words(answer("AccessDeniedException", 403)))
                .hasValueSatisfying(words -> assertThat(words).contains("saknar rätt", "is not authorized"));
    }

    @Test
    void shouldLeaveWhatNobodyAtTheKeyboardCanMend() {
        assertThat(AwsFault.words(answer("ServiceException", 500))).isEmpty();
        assertThat(AwsFault.words(new IllegalStateException("Unable to load region")))
                .isEmpty();
    }

    private static Exception answer(String code, int status) {
        return LambdaException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("the user is not authorized")
                        .serviceName(LambdaClient.SERVICE_NAME)
                        .build())
                .build();
    }
}
