package se.expediera.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the mail service tells reaches the deliveries of the deployed template. */
@ExtendWith(InLocalStack.class)
class MailEventsIT {
    private static final Path BOUNCE = Path.of("..", "..", "events", "feedback-bounce.json");

    @Test
    void shouldWriteAReturnedMailAndItsReasonIntoItsDelivery(Office office) throws IOException {
        // given
        Sample.upload(office);
        SentMail mail = office.decisions().get(0);

        // when
        office.publish(bounceOf(mail));

        // then
        Map<String, AttributeValue> delivery = Patience.until(
                "the delivery's new state",
                () -> delivery(office, mail),
                item -> item.get("state").s().equals(DeliveryState.BOUNCED.name()));
        assertThat(delivery.get("reason").s()).contains("user unknown");
        DeliveryId id = DeliveryId.parse(mail.delivery()).orElseThrow();
        Patience.until(
                "the clerk's news of it",
                office::receipts,
                mails -> mails.stream()
                        .anyMatch(news -> DeliveryId.parse(news.delivery())
                                .filter(it -> it.isNews() && it.subject().equals(id))
                                .isPresent()));
    }

    @Test
    void shouldTakeTheTestMessagesOfTheStorageAndTheMailServiceCalmly(Office office) {
        // given: both were posted when the template was deployed and the mail service was wired

        // when
        office.awaitRest();

        // then
        assertThat(List.of(
                        office.under("IntakeDeadLetters"),
                        office.under("RegisterDeadLetters"),
                        office.under("DispatchDeadLetters"),
                        office.under("FeedbackDeadLetters")))
                .containsOnly(0);
    }

    /** The event of this project's own example, about this mail. */
    private static String bounceOf(SentMail mail) throws IOException {
        Map<?, ?> event = JSON.std.mapFrom(Files.readString(BOUNCE));
        Map<?, ?> record = (Map<?, ?>) ((List<?>) event.get("Records")).get(0);
        String message = (String) JSON.std.mapFrom((String) record.get("body")).get("Message");
        Map<?, ?> tags = (Map<?, ?>) ((Map<?, ?>) JSON.std.mapFrom(message).get("mail")).get("tags");
        String other = (String) ((List<?>) tags.get("delivery")).get(0);
        return message.replace(other, mail.delivery());
    }

    private static Map<String, AttributeValue> delivery(Office office, SentMail mail) {
        DeliveryId id = DeliveryId.parse(mail.delivery()).orElseThrow();
        return office.items(id.documentId()).values().stream()
                .filter(item -> item.containsKey("id") && item.get("id").s().equals(mail.delivery()))
                .findFirst()
                .orElseThrow();
    }
}
