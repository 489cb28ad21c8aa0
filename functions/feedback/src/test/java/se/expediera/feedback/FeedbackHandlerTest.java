package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.BOUNCED;
import static se.expediera.core.delivery.DeliveryState.COMPLAINED;
import static se.expediera.core.delivery.DeliveryState.DELIVERED;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.RETRYING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.delivery.Claim;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.OnceKey;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryQueue;
import se.expediera.core.queue.DispatchMessage.InformClerk;

class FeedbackHandlerTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final DeliveryId ID = DeliveryId.of("0123456789abcdef01234567-001", 1);

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private String attempt = "0";
    private final MemoryQueue queue = new MemoryQueue();
    private final FeedbackHandler handler = new FeedbackHandler(deliveries, queue, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldWriteWhatBecameOfAMail() {
        stands(SENT);
        happens("Delivery", Map.of());
        assertThat(delivery().state()).isEqualTo(DELIVERED);
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
        Delivery.Sending second =
                new Delivery.Sending(2, List.of(), "", List.of(), "", NOW, "", new Move.Order(List.of(), false));
        deliveries.add(new Delivery(ID, "Valnämnden", 1, "1. Valnämnden", SENT, NOW, "", second, List.of()));
        attempt = "1";
        happens("Bounce", bounce("Permanent", "General", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(SENT);
        happens("Complaint", Map.of("complaint", Map.of("complaintFeedbackType", "abuse")));
        assertThat(delivery().state()).isEqualTo(COMPLAINED);
    }

    @Test
    void shouldCallDeliveredOnlyWhatEachOfSeveralAddressesHas() {
        wentTo("val@example.org", "rad@example.org");
        arrivesAt("val@example.org");
        assertThat(delivery().state()).isEqualTo(SENT);
        assertThat(delivery().reason()).isEqualTo("Levererat till val@example.org; besked väntas om rad@example.org.");
        arrivesAt("val@example.org");
        assertThat(delivery().state()).isEqualTo(SENT);
        arrivesAt("Rad@example.org");
        assertThat(delivery().state()).isEqualTo(DELIVERED);
    }

    @Test
    void shouldCallDeliveredAtOnceWhatAllHave() {
        wentTo("val@example.org", "rad@example.org");
        arrivesAt("val@example.org", "rad@example.org");
        assertThat(delivery().state()).isEqualTo(DELIVERED);
        assertThat(delivery().messageId()).isEqualTo("ses-1");
    }

    @Test
    void shouldTryAgainTheAddressThatHasItNotAfterAnotherHas() {
        wentTo("val@example.org", "rad@example.org");
        arrivesAt("val@example.org");
        happens("Bounce", bounce("Transient", "General", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(SENT);
        happens("Bounce", bounce("Transient", "General", "rad@example.org"));
        assertThat(delivery().state()).isEqualTo(RETRYING);
        assertThat(delivery().sending().order().to()).containsExactly("rad@example.org");
    }

    @Test
    void shouldTryAgainEachAddressThatComesBackByAnEventOfItsOwnAndCountThemAsOneAttempt() {
        wentTo("val@example.org", "rad@example.org", "bygg@example.org");
        for (String address : List.of("val@example.org", "rad@example.org", "bygg@example.org")) {
            happens("Bounce", bounce("Transient", "MailboxFull", address));
            happens("Bounce", bounce("Transient", "MailboxFull", address));
        }
        assertThat(delivery().state()).isEqualTo(RETRYING);
        assertThat(delivery().sending().order().to())
                .containsExactly("val@example.org", "rad@example.org", "bygg@example.org");
        assertThat(delivery().reason()).contains("val@example.org", "rad@example.org", "bygg@example.org");
        moves(RETRYING, PENDING);
        moves(PENDING, SENDING);
        moves(SENDING, SENT);
        happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
        assertThat(delivery().state()).isEqualTo(RETRYING);
    }

    @Test
    void shouldNameEveryAddressThatIsRefusedWhateverBecomesOfTheOthers() {
        wentTo("val@example.org", "rad@example.org", "bygg@example.org");
        happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
        happens("Bounce", bounce("Permanent", "General", "rad@example.org"));
        happens("Bounce", bounce("Permanent", "General", "bygg@example.org"));
        happens("DeliveryDelay", Map.of("deliveryDelay", Map.of("delayType", "MailboxFull")));
        assertThat(delivery().state()).isEqualTo(BOUNCED);
        assertThat(delivery().reason()).contains("val@example.org", "rad@example.org", "bygg@example.org");
        int changes = delivery().history().size();
        happens("Bounce", bounce("Permanent", "General", "rad@example.org"));
        assertThat(delivery().history()).hasSize(changes);
    }

    @Test
    void shouldNotTakeTheArrivalOfAnEarlierAttemptForThatOfTheLast() {
        wentTo("val@example.org", "rad@example.org");
        attempt = "1";
        happens("Bounce", bounce("Transient", "MailboxFull", "rad@example.org"));
        moves(RETRYING, PENDING);
        claimed(2, "rad@example.org");
        arrivesAt("val@example.org");
        assertThat(delivery().state()).isEqualTo(SENT);
    }

    @Test
    void shouldTellTheClerkOfAnAddressThatComesBackWhenOthersAreTriedAgainWithoutIt() {
        wentTo("val@example.org", "rad@example.org");
        attempt = "1";
        happens("Bounce", bounce("Transient", "MailboxFull", "val@example.org"));
        moves(RETRYING, PENDING);
        assertThat(happens("Bounce", bounce("Transient", "MailboxFull", "rad@example.org"))
                        .getBatchItemFailures())
                .as("it comes again")
                .hasSize(1);
        claimed(2, "val@example.org");
        happens("Bounce", bounce("Transient", "MailboxFull", "rad@example.org"));
        assertThat(delivery().state()).isEqualTo(BOUNCED);
        assertThat(delivery().reason()).contains("rad@example.org");
    }

    @Test
    void shouldNotTakeTheFateOfAnAddressThatAPersonReplacedForThatOfTheNewOne() {
        wentTo("fel@example.org");
        attempt = "1";
        deliveries.move(new Move(
                ID, SENT, PENDING, NOW, "Anna Ek", "Ny adress", new Move.Order(List.of("ratt@example.org"), true)));
        claimed(2, "ratt@example.org");
        happens("Bounce", bounce("Permanent", "General", "fel@example.org"));
        assertThat(delivery().state()).isEqualTo(SENT);
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

    private void wentTo(String... addresses) {
        stands(PENDING);
        claimed(1, addresses);
    }

    private void claimed(int number, String... addresses) {
        Claim claim = new Claim(
                ID,
                new OnceKey("key", "text"),
                false,
                List.of(addresses),
                number,
                NOW,
                NOW.plusSeconds(300),
                "dispatch");
        assertThat(deliveries.claim(claim)).isInstanceOf(Claim.Claimed.class);
        moves(SENDING, SENT);
    }

    private void arrivesAt(String... addresses) {
        happens("Delivery", Map.of("delivery", Map.of("recipients", List.of(addresses))));
    }

    private static Map<String, Object> bounce(String type, String subType, String address) {
        return Map.of(
                "bounce",
                Map.of(
                        "bounceType", type,
                        "bounceSubType", subType,
                        "bouncedRecipients", List.of(Map.of("emailAddress", address))));
    }

    private void moves(DeliveryState from, DeliveryState to) {
        assertThat(deliveries.move(new Move(ID, from, to, NOW, "dispatch", ""))).isTrue();
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
        FeedbackHandler beaten = new FeedbackHandler(racing, queue, Clock.fixed(NOW, ZoneOffset.UTC));
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

    private void stands(DeliveryState state) {
        deliveries.add(Delivery.create(ID, "Valnämnden", 1, "1. Valnämnden", state, "", NOW));
    }

    private Delivery delivery() {
        return deliveries.find(ID).orElseThrow();
    }

    private SQSBatchResponse happens(String kind, Map<String, Object> more) {
        return happens(handler, kind, more);
    }

    private SQSBatchResponse happens(FeedbackHandler to, String kind, Map<String, Object> more) {
        Map<String, Object> event = new java.util.HashMap<>(more);
        event.put("eventType", kind);
        event.put(
                "mail",
                Map.of(
                        "messageId",
                        "ses-1",
                        "tags",
                        Map.of("delivery", List.of(ID.toString()), "attempt", List.of(attempt))));
        try {
            return handle(to, JSON.std.asString(Map.of("Type", "Notification", "Message", JSON.std.asString(event))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SQSBatchResponse handle(String body) {
        return handle(handler, body);
    }

    private static SQSBatchResponse handle(FeedbackHandler to, String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return to.handleRequest(event, null);
    }
}
