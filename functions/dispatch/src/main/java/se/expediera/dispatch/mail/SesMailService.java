package se.expediera.dispatch.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.store.AwsClients;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Amazon SES by its version 1 API.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html">SendRawEmail</a>
 */
public final class SesMailService implements MailService {
    /** The largest raw mail that SES takes, in bytes. */
    public static final int LARGEST_MAIL = 10 * 1024 * 1024;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;

    /**
     * SES's words for "not now, and not because of this mail".
     *
     * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html">Common errors</a>
     */
    private static final Set<String> NOT_NOW = Set.of(
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "LimitExceeded",
            "AccountSendingPausedException",
            "ConfigurationSetSendingPausedException",
            "ConfigurationSetDoesNotExist",
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredToken",
            "InvalidClientTokenId",
            "RequestExpired",
            "SignatureDoesNotMatch");

    private static final Logger LOG = LoggerFactory.getLogger(SesMailService.class);

    private final SesClient ses;
    private final Settings settings;

    /** Sends from the sender of {@code settings}, under its configuration set. */
    public SesMailService(Settings settings) {
        this(settings, AwsClients.configure(SesClient.builder(), settings, "SES"));
    }

    /** Sends by a client of this builder, which tries nothing twice. */
    public SesMailService(Settings settings, SesClientBuilder builder) {
        this.settings = settings;
        this.ses = builder
                // a send that may have happened is not repeated by the SDK
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @Override
    public SendOutcome send(DeliveryId delivery, int attempt, List<String> recipients, byte[] raw) {
        try {
            return new SendOutcome.Accepted(ses.sendRawEmail(send -> send.source(settings.sender())
                            .destinations(recipients)
                            .configurationSetName(settings.configurationSet())
                            .tags(tag("delivery", delivery.toString()), tag("attempt", Integer.toString(attempt)))
                            .rawMessage(message -> message.data(SdkBytes.fromByteArrayUnsafe(raw))))
                    .messageId());
        } catch (SesException e) {
            return refusal(e);
        } catch (SdkClientException e) {
            return neverLeft(e)
                    ? new SendOutcome.TryLater("E-posttjänsten nås inte just nu.")
                    : new SendOutcome.Unknown("the mail service's answer was lost");
        }
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private SendOutcome refusal(SesException e) {
        // an answer that is no error of SES's own, such as a gateway's, has neither code nor words
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        String words = details.map(AwsErrorDetails::errorMessage).orElse("");
        Optional<Unverified> unverified = Unverified.in(code, words, settings.sender());
        if (unverified.isPresent()) {
            LOG.error(unverified.get().log());
            return new SendOutcome.TryLater(
                    "Utskicken väntar: " + unverified.get().swedish() + ". Kontakta den som sköter driften.");
        }
        String why = SesWords.of(code, words);
        if (code.equals("Throttling") && words.contains("sending rate")) {
            return new SendOutcome.TooFast(why);
        }
        if (e.statusCode() == TOO_MANY_REQUESTS || NOT_NOW.contains(code)) {
            return new SendOutcome.TryLater(why);
        }
        return e.statusCode() >= SERVER_FAULT ? new SendOutcome.Unknown(why) : new SendOutcome.Refused(why);
    }

    /** Whether no connection came about, so that the service cannot have seen the mail. */
    private static boolean neverLeft(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
