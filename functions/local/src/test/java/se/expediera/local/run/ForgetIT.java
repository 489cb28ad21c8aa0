package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.queue.LetterRequest;
import se.expediera.dispatch.mail.ReceiptPage;
import se.expediera.local.aws.State;
import se.expediera.local.run.CommandLineRun.Answer;

/** The sample is sent, then parts of it are forgotten. */
class ForgetIT {
    private static final String CASE = "KS 2026-00087";
    private static final String OTHER_CASE = "KS 2026-00066";

    @TempDir
    Path folder;

    private CommandLineRun run;

    @BeforeEach
    void sendTheSample() {
        run = new CommandLineRun(folder);
        run.in("run");
    }

    @Test
    void shouldTakeACasesContentAwayAndLeaveTheAuditLine() {
        // given
        Known before = known(CASE);
        assertThat(before.deliveries)
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.party()).isNotEmpty());
        assertThat(before.filesThere).contains(before.document.source(), before.decision.excerpt());
        // when
        Answer answer = forget("--case", CASE);
        // then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("1 beslut, " + before.deliveries.size() + " leveranser");
        try (State state = State.open(run.data()).orElseThrow()) {
            Ledger ledger = Ledger.of(state.settings());
            assertThat(ledger.documents().decisionsByCase(CASE)).isEmpty();
            StoredDecision decision =
                    ledger.documents().decision(before.decision.id()).orElseThrow();
            assertThat(String.join(
                            "",
                            decision.title(),
                            decision.text(),
                            decision.caseNumber(),
                            decision.excerpt(),
                            String.join("", decision.points())))
                    .isEmpty();
            for (Delivery delivery : before.deliveries) {
                Delivery now = ledger.deliveries().find(delivery.id()).orElseThrow();
                assertThat(now.party() + now.line() + now.reason() + now.recipients())
                        .isEqualTo("[]");
                assertThat(now.state()).isEqualTo(delivery.state());
                assertThat(now.onceKey()).isEqualTo(delivery.onceKey());
                assertThat(now.messageId()).isEqualTo(delivery.messageId());
                assertThat(now.history())
                        .extracting(StateChange::state, StateChange::at)
                        .startsWith(delivery.history().stream()
                                .map(change -> org.assertj.core.groups.Tuple.tuple(change.state(), change.at()))
                                .toArray(org.assertj.core.groups.Tuple[]::new));
                assertThat(now.history()).last().satisfies(change -> {
                    assertThat(change.by()).isEqualTo("Anna Ek");
                    assertThat(change.why()).isEqualTo("Gallrad: Gallringsplanen");
                });
            }
            assertThat(there(ledger, before)).isEmpty();
            Document document = ledger.documents().find(before.document.id()).orElseThrow();
            assertThat(document.source()).isEmpty();
            assertThat(document.sha256()).isEqualTo(before.document.sha256());
        }
        assertThat(known(OTHER_CASE).deliveries)
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.party()).isNotEmpty());
        String number = before.deliveries.get(0).id().toString();
        assertThat(run.in("history", number).out()).contains("Gallringsplanen");
        assertThat(forget("--case", CASE).code()).isEqualTo(1);
    }

    @Test
    void shouldTakeAwayWhatWentToAPartyAndLeaveTheOthersOfItsDecisions() {
        // given
        Known before = known(CASE);
        String party = before.deliveries.get(2).party();
        // when
        Answer answer = forget("--party", party);
        // then
        assertThat(answer.code()).as(answer.err()).isZero();
        Known after = known(CASE);
        assertThat(after.decision.text()).isEmpty();
        assertThat(after.deliveries)
                .extracting(Delivery::party)
                .doesNotContain(party)
                .contains("");
        assertThat(after.deliveries)
                .anySatisfy(delivery -> assertThat(delivery.party()).isNotEmpty());
        assertThat(after.filesThere).isEmpty();
        assertThat(forget("--party", party).code()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatIsStillUnderWayAndTakeNothingAway() {
        // given
        Delivery unresolved;
        StoredDecision decision;
        try (State state = State.open(run.data()).orElseThrow()) {
            Ledger ledger = Ledger.of(state.settings());
            unresolved = ledger.in(DeliveryState.UNRESOLVED, 1).get(0);
            decision = ledger.documents().decision(unresolved.id().decisionId()).orElseThrow();
        }
        // when
        Answer answer = forget("--case", decision.caseNumber());
        // then
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains(unresolved.id().toString());
        assertThat(known(decision.caseNumber()).decision).isEqualTo(decision);
    }

    /** What is known of a case, and which of its files are in the bucket. */
    private record Known(
            Document document, StoredDecision decision, List<Delivery> deliveries, List<String> filesThere) {}

    private Known known(String caseNumber) {
        try (State state = State.open(run.data()).orElseThrow()) {
            Ledger ledger = Ledger.of(state.settings());
            StoredDecision decision =
                    ledger.documents().decisionsByCase(caseNumber).get(0);
            Document document = ledger.documents().find(decision.documentId()).orElseThrow();
            Known known = new Known(document, decision, ledger.deliveries().ofDecision(decision.id()), List.of());
            return new Known(document, decision, known.deliveries, there(ledger, known));
        }
    }

    private static List<String> there(Ledger ledger, Known known) {
        Stream<String> letters = known.deliveries.stream().map(delivery -> new LetterRequest(delivery.id()).key());
        Stream<String> others =
                Stream.of(known.document.source(), known.decision.excerpt(), ReceiptPage.keyOf(known.document));
        return Stream.concat(letters, others)
                .filter(key -> !key.isEmpty())
                .filter(key -> ledger.files().read(key, "").isPresent())
                .toList();
    }

    private Answer forget(String what, String name) {
        return run.in("forget", what, name, "--by", "Anna Ek", "--why", "Gallringsplanen");
    }
}
