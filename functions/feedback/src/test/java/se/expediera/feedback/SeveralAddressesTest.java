package se.expediera.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.BOUNCED;
import static se.expediera.core.delivery.DeliveryState.DELIVERED;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.RETRYING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Move;

/** A mail to several addresses, of which each has its own fate. */
class SeveralAddressesTest extends FeedbackScene {
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
}
