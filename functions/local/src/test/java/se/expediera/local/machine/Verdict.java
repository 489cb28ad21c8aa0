package se.expediera.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;

/** What must hold of a machine once it has come to rest. It asks the mail service, not the machine, what was sent. */
final class Verdict {
    private static final String DOUBTED = "Utfallet är okänt";

    private final Machine machine;

    private Verdict(Machine machine) {
        this.machine = machine;
    }

    static void on(Machine machine) {
        Verdict verdict = new Verdict(machine);
        machine.uploaded.forEach(verdict::everythingOnPaperIsThere);
        machine.allDeliveries().forEach(verdict::isAtRestForAReason);
        machine.allDeliveries().forEach(Verdict::hasALawfulHistory);
        verdict.nothingWasSentTwice();
        machine.allDeliveries().forEach(verdict::theClerkKnows);
    }

    private void everythingOnPaperIsThere(String documentId) {
        Document document = machine.store.documents().find(documentId).orElseThrow();
        assertThat(document.queued()).as("document handed to dispatch").isTrue();
        List<Delivery> deliveries = machine.store.deliveries().ofDocument(documentId);
        assertThat(deliveries.stream().filter(delivery -> delivery.id().isReceipt()))
                .as("receipts of %s", document.source())
                .hasSize(1);
        for (StoredDecision decision : machine.store.documents().decisionsOf(documentId)) {
            List<String> parties = deliveries.stream()
                    .filter(delivery -> delivery.id().decisionId().equals(decision.id()))
                    .map(Delivery::party)
                    .toList();
            assertThat(parties)
                    .as("parties of § %s", decision.paragraph())
                    .containsAll(Papers.PARTIES.get(decision.paragraph()));
        }
        assertThat(machine.store.documents().decisionsOf(documentId)).hasSameSizeAs(Papers.PARTIES.keySet());
    }

    private void isAtRestForAReason(Delivery delivery) {
        String what = delivery.party() + " " + delivery.id();
        assertThat(delivery.state().atRest())
                .as("%s rests as %s", what, delivery.state())
                .isTrue();
        switch (delivery.state()) {
            case DELIVERED -> hasComeToEachAddress(delivery, what);
            case SENT, BOUNCED, COMPLAINED ->
                assertThat(mailsOf(delivery)).as("mails of %s", what).isPositive();
            case FAILED ->
                assertThat(machine.mailman.turnedDown(delivery.id())).as(what).isTrue();
            case ALREADY_SENT ->
                assertThat(mailsOfTheSame(delivery) + lettersOfTheSame(delivery))
                        .as("%s went before", what)
                        .isPositive();
            case HELD -> assertThat(delivery.reason()).as(what).containsAnyOf("annan text", "Samma beslut");
            case UNRESOLVED ->
                assertThat(machine.inForce().map(register -> register.knows(delivery.party())))
                        .as("whether the register knows %s", what)
                        .isNotEqualTo(Optional.of(true));
            case EXPANDED ->
                assertThat(Papers.MEMBERS)
                        .as("members of %s", what)
                        .anyMatch(members -> members(delivery).containsAll(members));
            case CANCELLED -> assertThat(delivery.id().isNews()).as(what).isTrue();
            case RETRYING -> fail(what + " is never tried again: " + delivery.history());
            default -> assertThat(delivery.id().isToParty()).as(what).isTrue();
        }
    }

    private void hasComeToEachAddress(Delivery delivery, String what) {
        List<String> addresses = machine.mailman.taken().stream()
                .filter(mail -> mail.delivery().equals(delivery.id()))
                .flatMap(mail -> mail.recipients().stream())
                .toList();
        assertThat(addresses)
                .as("addresses of %s, %s", what, delivery.history())
                .isNotEmpty()
                .allMatch(address -> machine.mailman.arrived(delivery.id(), address));
    }

    private static void hasALawfulHistory(Delivery delivery) {
        List<StateChange> history = delivery.history();
        assertThat(history.get(0).state()).isIn(DeliveryState.PENDING, DeliveryState.HELD);
        for (int change = 1; change < history.size(); change++) {
            DeliveryState before = history.get(change - 1).state();
            assertThat(before.canBecome(history.get(change).state()))
                    .as("%s after %s", history.get(change), before)
                    .isTrue();
        }
        assertThat(history.get(history.size() - 1).state()).isEqualTo(delivery.state());
    }

    /** By the receipt, which says how it stands, or by news of its last change. */
    private void theClerkKnows(Delivery delivery) {
        if (!delivery.id().isToParty() || !delivery.state().needsClerk()) {
            return;
        }
        DeliveryId receipt = DeliveryId.receiptOf(delivery.id().documentId());
        if (machine.mailman.turnedDown(receipt) || machine.mailman.turnedDown(delivery.news())) {
            return;
        }
        assertThat(machine.mailman.taken())
                .as("what tells the clerk of %s", delivery)
                .anyMatch(mail -> mail.delivery().equals(delivery.news())
                        || mail.delivery().equals(receipt) && saysHowItStands(mail.text(), delivery));
    }

    private static boolean saysHowItStands(String receipt, Delivery delivery) {
        return Arrays.stream(receipt.split("\\* Mottagare: "))
                .filter(row -> row.contains("Leveransnummer: " + delivery.id()))
                .anyMatch(row -> row.contains("Läge: " + delivery.state().swedish()));
    }

    /** Mails of one § of one meeting to one address, or receipts of one document: one, and one for each doubt. */
    private void nothingWasSentTwice() {
        Map<String, List<Mailman.Taken>> mails =
                machine.mailman.taken().stream().collect(Collectors.groupingBy(this::what));
        Map<String, List<StateChange>> repeats = new HashMap<>();
        for (Mailman.Taken mail : machine.mailman.taken()) {
            Delivery delivery = machine.store.deliveries().find(mail.delivery()).orElseThrow();
            repeats.computeIfAbsent(what(mail), it -> new ArrayList<>())
                    .addAll(repeats(delivery.history()).stream()
                            .filter(change ->
                                    !repeats.getOrDefault(what(mail), List.of()).contains(change))
                            .toList());
        }
        mails.forEach((what, sent) -> {
            assertThat(sent)
                    .as("mails of %s, whose repeats are %s", what, repeats.get(what))
                    .hasSizeLessThanOrEqualTo(1 + repeats.get(what).size());
            waitsBetween(what, sent, repeats.get(what));
        });
    }

    /** Between two mails of an unknown outcome lies the window, unless a clock that was slow began it too early. */
    private void waitsBetween(String what, List<Mailman.Taken> sent, List<StateChange> repeats) {
        if (machine.clocksWereSlow()
                || repeats.stream().anyMatch(change -> !change.why().startsWith(DOUBTED))) {
            return;
        }
        for (int mail = 1; mail < sent.size(); mail++) {
            Instant earliest = sent.get(mail - 1).at().plus(Machine.SETTINGS.resendAfter());
            assertThat(sent.get(mail).at()).as("the next mail of %s", what).isAfterOrEqualTo(earliest);
        }
    }

    /** The lines of a history after which a mail may go once more, and which say so. */
    private static List<StateChange> repeats(List<StateChange> history) {
        List<StateChange> repeats = new ArrayList<>();
        for (int change = 1; change < history.size(); change++) {
            StateChange line = history.get(change);
            DeliveryState before = history.get(change - 1).state();
            boolean doubted = before == DeliveryState.SENDING && line.why().startsWith(DOUBTED);
            boolean bounced = before == DeliveryState.RETRYING && line.state() == DeliveryState.PENDING;
            boolean ordered = line.by().equals(Machine.REDRIVE.by());
            if (doubted || bounced || ordered) {
                repeats.add(line);
            }
        }
        return repeats;
    }

    private long mailsOf(Delivery delivery) {
        return machine.mailman.taken().stream()
                .filter(mail -> mail.delivery().equals(delivery.id()))
                .count();
    }

    /** Mails that brought the same § of the same meeting to this delivery's party. */
    private long mailsOfTheSame(Delivery delivery) {
        String paragraph = paragraph(delivery);
        List<String> addresses = Papers.ADDRESSES.get(delivery.party());
        return Stream.concat(machine.mailman.taken().stream(), machine.mailman.rejected().stream())
                .filter(mail -> mail.delivery().isToParty())
                .filter(mail -> addresses.containsAll(mail.recipients()))
                .filter(mail -> paragraph(
                                machine.store.deliveries().find(mail.delivery()).orElseThrow())
                        .equals(paragraph))
                .count();
    }

    /** Letters that a person is to post, of the same § of the same meeting to this delivery's party. */
    private long lettersOfTheSame(Delivery delivery) {
        return machine.allDeliveries().stream()
                .filter(other -> other.id().isToParty() && other.party().equals(delivery.party()))
                .filter(other -> other.history().stream().anyMatch(line -> line.state() == DeliveryState.MANUAL))
                .filter(other -> paragraph(other).equals(paragraph(delivery)))
                .count();
    }

    private List<String> members(Delivery group) {
        return machine.store.deliveries().ofDecision(group.id().decisionId()).stream()
                .filter(delivery -> delivery.id().place().startsWith(group.id().place() + "_"))
                .map(Delivery::party)
                .toList();
    }

    private String what(Mailman.Taken mail) {
        if (!mail.delivery().isToParty()) {
            return mail.delivery().toString();
        }
        // a repeat goes to some of a party's addresses alone
        List<String> party = Papers.ADDRESSES.values().stream()
                .filter(addresses -> addresses.containsAll(mail.recipients()))
                .findFirst()
                .orElse(mail.recipients());
        return paragraph(machine.store.deliveries().find(mail.delivery()).orElseThrow()) + " to " + party;
    }

    private String paragraph(Delivery delivery) {
        StoredDecision decision =
                machine.store.documents().decision(delivery.id().decisionId()).orElseThrow();
        Document document =
                machine.store.documents().find(decision.documentId()).orElseThrow();
        return document.meetingDate() + " § " + decision.paragraph();
    }
}
