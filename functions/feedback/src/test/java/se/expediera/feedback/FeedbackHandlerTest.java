package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.BOUNCED;
import static se.expediera.core.delivery.DeliveryState.COMPLAINED;
import static se.expediera.core.delivery.DeliveryState.DELIVERED;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.RETRYING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.Move;
import se.expediera.core.queue.DispatchMessage.InformClerk;

class FeedbackHandlerTest extends FeedbackScene {
    @Test
    void shouldWriteWhatBecameOfAMail() {
        stands(SENT);
        happens("Delivery", Map.of());
        assertThat(delivery().state()).isEqualTo(DELIVERED);
    }

    @Test
    void shouldAskTheTableOnceWhereAMailWasTakenAndArrivedAtOnce() {
        wentTo("val@example.org");
        attempt = "1";
        List<String> asked = new ArrayList<>();
        Deliveries counted = (Deliveries) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Deliveries.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(deliveries, arguments);
                });
        FeedbackHandler to =
                new FeedbackHandler(Settings.of(Map.of()), counted, queue, Clock.fixed(NOW, ZoneOffset.UTC));

        handle(
                to,
                event("Send", Map.of()),
                event("Delivery", Map.of("delivery", Map.of("recipients", List.of("val@example.org")))));
        handle(to, event("Send", Map.of()));

        assertThat(delivery().state()).isEqualTo(DELIVERED);
        assertThat(asked).containsExactly("move");
        attempt = "2";
        handle(to, event("Send", Map.of()));
        assertThat(asked).containsExactly("move", "find");
    }

    @Test
    void shouldTakeAnEventThatIsFasterThanTheAnswerAndThenSeeToTheReceipt() {
        stands(SENDING);
        happens("Delivery", Map.of());
        assertThat(delivery().state()).isEqualTo(DELIVERED);
        assertThat(delivery().messageId()).isEqualTo("ses-1");
        assertThat(queue.messages()).containsExactly(new InformClerk(ID.documentId()));
    }

    @Test
    void shouldKeepTheServicesOwnReasonOfABounce() {
        stands(SENT);
        happens(
                "Bounce",
                Map.of(
                        "bounce",
                        Map.of(
                                "bounceType", "Permanent",
                                "bounceSubType", "General",
                                "bouncedRecipients", List.of(Map.of("diagnosticCode", "smtp; 550 5.1.1 unknown")))));
        assertThat(delivery().state()).isEqualTo(BOUNCED);
        assertThat(delivery().reason())
                .isEqualTo(
                        "Mottagarens e-postserver avvisade meddelandet (Permanent General): smtp; 550 5.1.1 unknown.");
    }

    @Test
    void shouldTellTheClerkOfABounceAtOnce() {
        stands(DELIVERED);
        happens("Bounce", bounce("Permanent", "General", "val@example.org"));
        assertThat(queue.messages()).containsExactly(new InformClerk(ID.documentId()));
    }

    @Test
    void shouldTellTheClerkOfABounceAlsoWhereOnlyItsMessageWasLost() {
        stands(DELIVERED);
        happens("Bounce", bounce("Permanent", "General", "val@example.org"));
        happens("Bounce", bounce("Permanent", "General", "val@example.org"));
        assertThat(queue.messages())
                .containsExactly(new InformClerk(ID.documentId()), new InformClerk(ID.documentId()));
    }

    @Test
    void shouldTryAgainAloneTheAddressThatWasNotReachedForAPassingReason() {
        stands(SENT);
        happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(RETRYING);
        assertThat(delivery().sending().order().to()).containsExactly("val@example.org");
        assertThat(queue.messages()).isEmpty();
    }

    @Test
    void shouldTellTheClerkWhereEveryTryWasInVain() {
        stands(SENT);
        for (int attempt = 0; attempt < 3; attempt++) {
            happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
            assertThat(delivery().state()).isEqualTo(RETRYING);
            moves(RETRYING, PENDING);
            moves(PENDING, SENDING);
            moves(SENDING, SENT);
        }
        happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(BOUNCED);
    }

    @Test
    void shouldNotSendAgainWhatNoOtherTryWillChange() {
        stands(SENT);
        happens("Bounce", bounce("Transient", "AttachmentRejected", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(BOUNCED);
    }

    @Test
    void shouldNotSendAgainWhatAnAnsweringMachineHasAnswered() {
        stands(DELIVERED);
        happens("Bounce", bounce("Transient", "General", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(DELIVERED);
        assertThat(delivery().reason()).contains("(Transient General)");
    }

    @Test
    void shouldNoteThatAMailIsDelayed() {
        stands(SENT);
        happens("DeliveryDelay", Map.of("deliveryDelay", Map.of("delayType", "MailboxFull")));
        assertThat(delivery().state()).isEqualTo(SENT);
        assertThat(delivery().reason()).isEqualTo("Fördröjt (MailboxFull).");
    }

    @Test
    void shouldNotTakeTheFateOfAnEarlierAttemptForThatOfTheLast() {
        Delivery.Sending second = new Delivery.Sending(
                2, List.of(), "", List.of(), "", NOW, "", new Move.Order(List.of(), false), List.of());
        deliveries.add(new Delivery(ID, "Valnämnden", 1, "1. Valnämnden", SENT, NOW, "", second, List.of()));
        attempt = "1";
        happens("Bounce", bounce("Permanent", "General", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(SENT);
        happens("Complaint", Map.of("complaint", Map.of("complaintFeedbackType", "abuse")));
        assertThat(delivery().state()).isEqualTo(COMPLAINED);
    }

    @Test
    void shouldSayInSwedishWhyAMailWasStoppedOrReported() {
        wentTo("val@example.org");
        happens("Reject", Map.of("reject", Map.of("reason", "Bad content")));
        assertThat(delivery().reason()).isEqualTo("E-posttjänsten stoppade meddelandet (Bad content).");
    }

    @Test
    void shouldTellWhatTheServiceNoLongerSendsTo() {
        wentTo("val@example.org");
        happens("Bounce", bounce("Permanent", "OnAccountSuppressionList", "val@example.org"));
        assertThat(delivery().reason())
                .startsWith("E-posttjänsten skickar inte till adressen")
                .contains("val@example.org");
    }

    @Test
    void shouldNotHideAComplaintBehindALaterDelivery() {
        stands(SENT);
        happens("Complaint", Map.of("complaint", Map.of("complaintFeedbackType", "abuse")));
        happens("Delivery", Map.of());
        happens("Send", Map.of());
        assertThat(delivery().state()).isEqualTo(COMPLAINED);
    }

    @Test
    void shouldLookAgainWhereTheDispatcherWasFasterInBetween() {
        stands(SENDING);
        Deliveries racing = new RacingDeliveries(deliveries, ID);
        FeedbackHandler beaten =
                new FeedbackHandler(Settings.of(Map.of()), racing, queue, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(happens(beaten, "Delivery", Map.of()).getBatchItemFailures()).isEmpty();
        assertThat(delivery().state()).isEqualTo(DELIVERED);
    }

    @Test
    void shouldTakeAnEventTwiceAsOnce() {
        stands(SENT);
        happens("Delivery", Map.of());
        int changes = delivery().history().size();
        happens("Delivery", Map.of());
        assertThat(delivery().history()).hasSize(changes);
    }

    @Test
    void shouldTakeCalmlyWhatSpeaksOfNoDeliveryHere() {
        assertThat(happens("Delivery", Map.of()).getBatchItemFailures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"Message\":\"Successfully validated SNS topic for Amazon SES event publishing.\"}",
                "{\"Message\":\"{\\\"eventType\\\":\\\"Delivery\\\",\\\"mail\\\":{\\\"tags\\\":{\\\"delivery\\\":[]}}}\"}",
                "{\"Message\":\"{\\\"eventType\\\":\\\"Delivery\\\",\\\"mail\\\":{\\\"tags\\\":{\\\"delivery\\\":[\\\"x\\\"]}}}\"}"
            })
    void shouldTakeCalmlyWhatIsNoEvent(String body) {
        stands(SENT);
        assertThat(handle(body).getBatchItemFailures()).isEmpty();
        assertThat(delivery().state()).isEqualTo(SENT);
    }
}
