package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryId;

class SesMailServiceTest {
    private static final DeliveryId DELIVERY = DeliveryId.of("0123456789abcdef01234567-001", 1);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private int status;
    private String answer = "";

    @BeforeAll
    static void introduce() {
        System.setProperty("aws.region", "eu-north-1");
        System.setProperty("aws.accessKeyId", "none");
        System.setProperty("aws.secretAccessKey", "none");
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (status == 0) {
                // closing without an answer cuts the connection
                exchange.close();
                return;
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldKeepTheMessageIdOfWhatWasTaken() {
        status = 200;
        answer = "<SendRawEmailResponse><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult>"
                + "</SendRawEmailResponse>";
        assertThat(send()).isEqualTo(new SendOutcome.Accepted("ses-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling, TryLater",
        "400, AccountSendingPausedException, TryLater",
        "400, MessageRejected, Refused",
        "400, MailFromDomainNotVerifiedException, TryLater",
        "500, InternalFailure, Unknown",
        "503, ServiceUnavailable, Unknown"
    })
    void shouldTellApartWhatMayWorkLaterWhatNeverWillAndWhatNobodyKnows(int code, String word, String outcome) {
        status = code;
        answer = "<ErrorResponse><Error><Type>Sender</Type><Code>" + word + "</Code><Message>why</Message></Error>"
                + "</ErrorResponse>";
        assertThat(send().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "expediering@granvik.example.org, avsändarens adress är inte verifierad",
        "'val@example.org, Granvik <expediering@granvik.example.org>', avsändarens adress är inte verifierad",
        "val@example.org, sandlåda"
    })
    void shouldLetMailsWaitWhereTheAccountIsNotSetUpAndSayWhatIsMissing(String unverified, String why) {
        status = 400;
        answer = "<ErrorResponse><Error><Type>Sender</Type><Code>MessageRejected</Code><Message>Email address is not "
                + "verified. The following identities failed the check in region EU-NORTH-1: "
                + unverified.replace("<", "&lt;").replace(">", "&gt;") + "</Message></Error></ErrorResponse>";
        assertThat(send())
                .isInstanceOfSatisfying(
                        SendOutcome.TryLater.class,
                        later -> assertThat(later.why()).contains(why).doesNotContain("@"));
    }

    @ParameterizedTest
    @CsvSource({
        "Throttling, Daily message quota exceeded., Dagens kvot i SES är slut",
        "Throttling, Maximum sending rate exceeded., hinner inte med",
        "AccountSendingPausedException, Sending is paused., pausade i SES",
        "MessageRejected, Transaction failed: Expected disposition, avvisade meddelandet",
        "InvalidParameterValue, Domain contains illegal character, godtar inte adressen",
        "Whatever, why, tog inte emot meddelandet"
    })
    void shouldSayInSwedishAndInTheServicesOwnWordsWhyItTookNothing(String code, String words, String sentence) {
        status = 400;
        answer = "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + words
                + "</Message></Error></ErrorResponse>";
        assertThat(send().toString()).contains(sentence, "SES: " + code + ": " + words);
    }

    @ParameterizedTest
    @CsvSource({"Maximum sending rate exceeded., TooFast", "Daily message quota exceeded., TryLater"})
    void shouldTellASecondsRateFromADaysQuota(String words, String outcome) {
        status = 400;
        answer = "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>" + words
                + "</Message></Error></ErrorResponse>";
        assertThat(send().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void shouldNotKnowWhetherAFaultWithoutWordsCameAfterSuccess() {
        status = 502;
        assertThat(send()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void shouldNeverAskTwiceWhereTheAnswerWasLost() {
        status = 0;
        assertThat(send()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void shouldTryLaterWhereNobodyListened() {
        server.stop(0);
        assertThat(send()).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void shouldNeverAskTwiceWhereAnOpenConnectionWasCut() {
        status = 400;
        SesMailService service = service();
        send(service);
        status = 0;
        assertThat(send(service)).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(calls).hasValue(2);
    }

    private SendOutcome send() {
        return send(service());
    }

    private static SendOutcome send(SesMailService service) {
        return service.send(DELIVERY, 1, List.of("val@example.org"), "raw".getBytes(StandardCharsets.UTF_8));
    }

    private SesMailService service() {
        Settings settings = Settings.of(Map.of(
                "EXPEDIERA_SENDER", "expediering@granvik.example.org",
                "EXPEDIERA_CONFIGURATION_SET", "expediera",
                "AWS_ENDPOINT_URL_SES",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
        return new SesMailService(settings);
    }
}
