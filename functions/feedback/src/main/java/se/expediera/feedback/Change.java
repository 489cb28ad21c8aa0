package se.expediera.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.Retry;

/**
 * What an event changes in a delivery. A mail to several addresses has events for each of them: it is delivered when all
 * have it, and what one of them refuses is neither hidden by what another takes nor by what a third refuses.
 *
 * @param next the state that it comes to; the same one where only a remark is added
 * @param why the reason
 * @param detail what else it brings
 */
record Change(DeliveryState next, String why, Move.Detail detail) {
    /** The change; empty where the event says nothing new, or nothing that the table of states allows any more. */
    static Optional<Change> of(Delivery delivery, MailEvent event) {
        Change change = switch (event.state()) {
            case SENT -> taken(delivery, event);
            case DELIVERED -> arrived(delivery, event);
            case RETRYING -> cameBackForNow(delivery, event);
            case BOUNCED -> cameBack(delivery, event);
            default -> new Change(event.state(), event.why(), message(event));
        };
        boolean remark = change.next() == delivery.state();
        boolean known = remark && (change.why().isEmpty() || delivery.reason().contains(change.why()));
        return known || !delivery.state().canBecome(change.next()) ? Optional.empty() : Optional.of(change);
    }

    /** The service has it; with a reason, it is the word that a mail is delayed. */
    private static Change taken(Delivery delivery, MailEvent event) {
        boolean delayed = !event.why().isEmpty() && delivery.state() != DeliveryState.SENDING;
        return delayed ? remark(delivery, event.why()) : new Change(DeliveryState.SENT, event.why(), message(event));
    }

    /** Nothing but a line in the history, and none where the reason that stands there has to be acted on. */
    private static Change remark(Delivery delivery, String why) {
        boolean free = delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.DELIVERED;
        return new Change(delivery.state(), free ? why : "", new Move.Nothing());
    }

    private static Change arrived(Delivery delivery, MailEvent event) {
        List<String> now = without(event.addresses(), delivery.sending().arrived());
        List<String> left =
                without(without(delivery.recipients(), delivery.sending().arrived()), now);
        boolean some = !event.addresses().isEmpty() && !left.isEmpty();
        Move.Detail detail = delivery.recipients().isEmpty() || now.isEmpty()
                ? message(event)
                : new Move.Arrival(event.messageId(), now, seen(delivery));
        if (some && now.isEmpty()) {
            return remark(delivery, "");
        }
        return some
                ? new Change(
                        DeliveryState.SENT,
                        "Levererat till " + String.join(", ", now) + "; besked väntas om " + String.join(", ", left)
                                + ".",
                        detail)
                : new Change(DeliveryState.DELIVERED, event.why(), detail);
    }

    private static Change cameBackForNow(Delivery delivery, MailEvent event) {
        boolean arrived = delivery.state() == DeliveryState.DELIVERED
                || !event.addresses().isEmpty()
                        && without(event.addresses(), delivery.sending().arrived())
                                .isEmpty();
        if (arrived) {
            // an answering machine's reply to what arrived looks like this too: sent again it would be a double
            return remark(delivery, event.why());
        }
        boolean another = delivery.state() == DeliveryState.RETRYING;
        if (delivery.state() == DeliveryState.BOUNCED || !another && !Retry.isLeft(delivery)) {
            return cameBack(delivery, event);
        }
        List<String> waiting = another ? delivery.sending().order().to() : List.of();
        List<String> more = without(event.addresses(), waiting);
        if (another && (more.isEmpty() || waiting.isEmpty())) {
            return remark(delivery, "");
        }
        // of several addresses only those that it did not reach
        List<String> all = new ArrayList<>(waiting);
        all.addAll(more);
        boolean override = delivery.sending().order().override();
        return new Change(DeliveryState.RETRYING, after(delivery, another, event), new Move.Order(all, override));
    }

    private static Change cameBack(Delivery delivery, MailEvent event) {
        boolean another = delivery.state() == DeliveryState.RETRYING || delivery.state() == DeliveryState.BOUNCED;
        boolean told = another && delivery.reason().contains(event.why());
        return told && delivery.state() == DeliveryState.BOUNCED
                ? remark(delivery, "")
                : new Change(DeliveryState.BOUNCED, after(delivery, another && !told, event), message(event));
    }

    /** What was said of another address stays beside what is said of this one. */
    private static String after(Delivery delivery, boolean another, MailEvent event) {
        return another ? (delivery.reason() + " " + event.why()).strip() : event.why();
    }

    /** The mail as it is known when an event says that it arrived everywhere. */
    static Move.Seen atOnce(MailEvent event) {
        return new Move.Seen(event.attempt(), event.addresses().size(), 0);
    }

    private static Move.Seen seen(Delivery delivery) {
        return new Move.Seen(
                delivery.sending().attempt(),
                delivery.recipients().size(),
                delivery.sending().arrived().size());
    }

    private static Move.Detail message(MailEvent event) {
        return event.messageId().isEmpty() ? new Move.Nothing() : new Move.Message(event.messageId());
    }

    private static List<String> without(List<String> addresses, List<String> others) {
        return addresses.stream()
                .filter(address -> others.stream().noneMatch(address::equalsIgnoreCase))
                .toList();
    }
}
