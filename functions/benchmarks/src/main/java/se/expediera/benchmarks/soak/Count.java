package se.expediera.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.local.aws.State;
import se.expediera.local.run.Ledger;

/**
 * What became of the papers, by the mails that lie in the folder and by what the table says.
 *
 * @param mails how many mails were sent
 * @param states how many deliveries came to rest in which state
 * @param lost documents without decisions or receipt, deliveries not at rest, and those that count as sent without any
 *     mail
 * @param doubled mails beyond the first of one § to one party for which no history has a line
 * @param inWindow mails beyond the first for which a history says that the outcome was unknown
 */
record Count(int mails, Map<DeliveryState, Long> states, int lost, int doubled, int inWindow) {
    /** "20261123-234512-123-0a1b…-003-002.eml": the time and the delivery. */
    private static final Pattern MAIL = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-(.*)\\.eml");

    private static final String DOUBTED = "Utfallet är okänt";

    /** Counts what a soak of so many deliveries left behind. */
    static Count of(Stack stack, int deliveries) throws IOException {
        try (State state = State.open(stack.data()).orElseThrow()) {
            return new Counting(Ledger.of(state.settings()), mails(stack.mails())).count(stack.documents(), deliveries);
        }
    }

    @Override
    public String toString() {
        return "lost %d, doubled %d, doubled in the window %d".formatted(lost, doubled, inWindow);
    }

    private static Map<String, Integer> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MAIL.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(mail -> mail.group(1), mail -> 1, Integer::sum));
        }
    }

    /** One count as it goes on. */
    private static final class Counting {
        private final Ledger ledger;
        private final Map<String, Integer> mails;
        /** By § of a meeting and party, or by receipt. */
        private final Map<String, List<Delivery>> same = new HashMap<>();

        private final Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
        private int lost;

        Counting(Ledger ledger, Map<String, Integer> mails) {
            this.ledger = ledger;
            this.mails = mails;
        }

        Count count(List<String> documents, int deliveries) {
            documents.forEach(this::document);
            int doubled = 0;
            int inWindow = 0;
            int mailed = 0;
            for (List<Delivery> group : same.values()) {
                int sent = group.stream().mapToInt(this::mailsOf).sum();
                int doubts = group.stream().mapToInt(Counting::doubts).sum();
                int more = Math.max(
                        0, sent - 1 - group.stream().mapToInt(Counting::ordered).sum());
                mailed += sent > 0 && group.get(0).id().isToParty() ? 1 : 0;
                lost += sent == 0 ? 1 : 0;
                inWindow += Math.min(more, doubts);
                doubled += Math.max(0, more - doubts);
            }
            // what the reading had not found at all
            lost += Math.max(0, deliveries - mailed - (int) withoutMail());
            int all = mails.values().stream().mapToInt(Integer::intValue).sum();
            return new Count(all, states, lost, doubled, inWindow);
        }

        private long withoutMail() {
            return same.values().stream()
                    .filter(group -> group.get(0).id().isToParty())
                    .filter(group -> group.stream().mapToInt(this::mailsOf).sum() == 0)
                    .count();
        }

        private void document(String id) {
            Optional<Document> document = ledger.documents().find(id);
            if (document.isEmpty()) {
                lost++;
                return;
            }
            Map<String, StoredDecision> decisions = ledger.documents().decisionsOf(id).stream()
                    .collect(Collectors.toMap(StoredDecision::id, decision -> decision));
            for (Delivery delivery : ledger.deliveries().ofDocument(id)) {
                states.merge(delivery.state(), 1L, Long::sum);
                lost += isLost(delivery) ? 1 : 0;
                String what = delivery.id().isToParty()
                        ? document.get().meetingDate() + " § "
                                + decisions.get(delivery.id().decisionId()).paragraph() + " " + delivery.party()
                        : delivery.id().toString();
                same.computeIfAbsent(what, it -> new ArrayList<>()).add(delivery);
            }
        }

        private boolean isLost(Delivery delivery) {
            boolean sent = delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.DELIVERED;
            return !delivery.state().atRest() || sent && mailsOf(delivery) == 0;
        }

        private int mailsOf(Delivery delivery) {
            return mails.getOrDefault(delivery.id().toString(), 0);
        }

        /** How often a message that was given up was put back: a file's second receipt says what became of it then. */
        private static int ordered(Delivery delivery) {
            return (int) delivery.history().stream()
                    .filter(change -> !delivery.id().isToParty())
                    .filter(change -> change.by().equals(SoakedOffice.RULING.by()))
                    .count();
        }

        private static int doubts(Delivery delivery) {
            return (int) delivery.history().stream()
                    .filter(change -> change.why().startsWith(DOUBTED))
                    .count();
        }
    }
}
