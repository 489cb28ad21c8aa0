package se.expediera.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.core.delivery.DeliveryState.ALREADY_SENT;
import static se.expediera.core.delivery.DeliveryState.EXPANDED;
import static se.expediera.core.delivery.DeliveryState.FAILED;
import static se.expediera.core.delivery.DeliveryState.HELD;
import static se.expediera.core.delivery.DeliveryState.MANUAL;
import static se.expediera.core.delivery.DeliveryState.NOT_A_PARTY;
import static se.expediera.core.delivery.DeliveryState.PENDING;
import static se.expediera.core.delivery.DeliveryState.SENDING;
import static se.expediera.core.delivery.DeliveryState.SENT;
import static se.expediera.core.delivery.DeliveryState.UNRESOLVED;
import static se.expediera.dispatch.Office.DOCUMENT;
import static se.expediera.dispatch.Office.mailed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Move;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.queue.DispatchMessage.InformClerk;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisteredParty;
import se.expediera.dispatch.mail.SendOutcome;

class DispatchHandlerTest {
    private static final String OTHER_FILE = "ffffffffffffffffffffffff";
    private final Office office = new Office();

    @Test
    void shouldMailEachPartyOnceAndThenTheClerk() {
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden", "Kulturnämnden");
        assertThat(office.dispatch(new SendDecision(decision)).getBatchItemFailures())
                .isEmpty();
        office.dispatch(new SendDecision(decision));
        assertThat(office.toParties())
                .extracting(Office.Sent::recipients)
                .containsExactly(List.of("valnmnden@example.org"), List.of("kulturnmnden@example.org"));
        assertThat(office.states(decision)).containsExactly(SENT, SENT);
        assertThat(office.receipts()).hasSize(1);
        assertThat(office.delivery(decision + "-001").messageId()).isEqualTo("ses-0");
    }

    @Test
    void shouldGuessNothingForAPartyThatTheRegisterDoesNotKnow() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnd", "Valnämnden");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(UNRESOLVED, SENT);
        assertThat(office.toParties()).hasSize(1);
    }

    @Test
    void shouldTakeAReferenceForNoRecipientUnlessTheRegisterKnowsIt() {
        office.registers(mailed("Diariet"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "KF Handling 2026 nr 3", "Diariet");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(NOT_A_PARTY, SENT);
    }

    @Test
    void shouldSendAGroupToEachOfItsMembersOnce() {
        RegisteredParty group = group("Nämnderna", "Valnämnden", "Kulturnämnden");
        office.registers(mailed("Valnämnden"), mailed("Kulturnämnden"), group);
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Nämnderna", "Valnämnden");
        office.dispatch(new SendDecision(decision));
        office.dispatch(new SendDecision(decision));
        assertThat(office.toParties()).hasSize(2);
        assertThat(office.delivery(decision + "-001").state()).isEqualTo(EXPANDED);
        assertThat(office.delivery(decision + "-001_1").state()).isEqualTo(ALREADY_SENT);
        assertThat(office.delivery(decision + "-001_2").state()).isEqualTo(SENT);
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldNameBothInTheMailOfAPartyThatIsReachedThroughAnother() {
        office.registers(mailed("Kansliet"));
        String decision =
                office.minutes(DOCUMENT, "Bron byggs.", "Byrådet genom kansliet", "Unga genom kansliet", "Kansliet");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT, SENT, SENT);
        assertThat(office.toParties())
                .extracting(Office.Sent::recipients)
                .containsOnly(List.of("kansliet@example.org"));
        assertThat(Office.text(office.toParties().get(0))).contains("Byrådet genom Kansliet");
    }

    @Test
    void shouldWriteToTheBodyAttThePersonBesideIt() {
        office.registers(mailed("Kansliet"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Anna Ek, Kansliet", "Kansliet");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT, SENT);
        assertThat(Office.text(office.toParties().get(0))).contains("Kansliet, att: Anna Ek");
    }

    @Test
    void shouldSendOneLineOfSeveralToEachAndLeaveTheUnknownToTheClerk() {
        office.registers(mailed("Skolnämnden Norr"), mailed("Skolnämnden Söder"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Skolnämnderna – Norr, Söder, Väst");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(EXPANDED, SENT, SENT, UNRESOLVED);
        assertThat(office.delivery(decision + "-001_3").reason()).contains("Skolnämnden Väst;;e-post;ADRESS;");
        office.registers(mailed("Skolnämnden Väst"));
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(EXPANDED, SENT, SENT, SENT);
    }

    @Test
    void shouldLoseNoMemberWhereTheGroupChangedAfterAnAttemptThatStoppedHalfWay() {
        office.registers(mailed("A-rådet"), mailed("B-rådet"), group("Råden", "B-rådet", "A-rådet"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Råden");
        Delivery group = office.delivery(decision + "-001");
        office.deliveries.add(Delivery.create(group.id().member(1), "A-rådet", 4, "Råden", PENDING, "", office.now));
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(EXPANDED, SENT, SENT);
        assertThat(office.toParties()).hasSize(2);
    }

    @Test
    void shouldNotLeaveAPartyWaitingThatARegisterNamesAtThatVeryMoment() {
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.afterNextLookAtTheRegister = () -> office.registers(mailed("Valnämnden"));
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT);
        assertThat(office.delivery(decision + "-001").history())
                .extracting(StateChange::state)
                .containsExactly(PENDING, UNRESOLVED, PENDING, SENDING, SENT);
    }

    @Test
    void shouldSendTheSameDecisionOfAnotherFileToNobodyAgain() {
        office.registers(mailed("Valnämnden"));
        office.dispatch(new SendDecision(office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden")));
        String again = office.minutes(OTHER_FILE, "Bron  byggs", "Valnämnden");
        office.dispatch(new SendDecision(again));
        assertThat(office.toParties()).hasSize(1);
        assertThat(office.states(again)).containsExactly(ALREADY_SENT);
    }

    @Test
    void shouldHoldTheSameParagraphWithOtherWords() {
        office.registers(mailed("Valnämnden"));
        office.dispatch(new SendDecision(office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden")));
        String other = office.minutes(OTHER_FILE, "Bron rivs.", "Valnämnden");
        office.dispatch(new SendDecision(other));
        assertThat(office.toParties()).hasSize(1);
        assertThat(office.states(other)).containsExactly(HELD);
        assertThat(office.delivery(other + "-001").reason())
                .contains(DOCUMENT + "-001-001", "Tidigare: «byggs.». Nu: «rivs.».");
    }

    @Test
    void shouldTellProposalsOfOneParagraphApartByTheirWords() {
        office.registers(mailed("Valnämnden"));
        String one = office.paper(DOCUMENT, DecisionKind.PROPOSAL, "12", "Bron rivs.", List.of(), "Valnämnden");
        String two = office.paper(OTHER_FILE, DecisionKind.PROPOSAL, "12", "Bron målas.", List.of(), "Valnämnden");
        office.dispatch(new SendDecision(one));
        office.dispatch(new SendDecision(two));
        assertThat(office.toParties()).hasSize(2);
    }

    @Test
    void shouldFailWithTheServicesOwnWordsWhatItRefuses() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.Refused("MessageRejected: Email address is not verified."));
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(FAILED);
        assertThat(office.delivery(decision + "-001").reason()).contains("Email address is not verified");
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldSendAfterAllWhatFailedInAnotherFile() {
        office.registers(mailed("Valnämnden"));
        office.answers.add(new SendOutcome.Refused("MessageRejected"));
        office.dispatch(new SendDecision(office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden")));
        String again = office.minutes(OTHER_FILE, "Bron byggs.", "Valnämnden");
        office.dispatch(new SendDecision(again));
        assertThat(office.states(again)).containsExactly(SENT);
    }

    @Test
    void shouldWaitForTheServicesEventWhereItsAnswerWasLost() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.Unknown("the mail service's answer was lost"));
        office.dispatch(new SendDecision(decision));
        office.dispatch(new SendDecision(decision));
        office.passes(Duration.ofMinutes(59));
        office.sweep();
        assertThat(office.states(decision)).containsExactly(SENDING);
        assertThat(office.toParties()).hasSize(1);
        assertThat(office.receipts()).isEmpty();
    }

    @Test
    void shouldSendAnUnknownOutcomeAgainOnlyAfterTheWindowAndSayItInTheHistory() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.Unknown("the mail service's answer was lost"));
        office.dispatch(new SendDecision(decision));
        office.passes(Duration.ofMinutes(61));
        office.sweep();
        assertThat(office.queue.messages()).contains(new SendDecision(decision));
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(SENT);
        assertThat(office.delivery(decision + "-001").history())
                .filteredOn(change -> change.by().equals("sweep"))
                .extracting(StateChange::why)
                .singleElement()
                .asString()
                .contains("två gånger");
    }

    @Test
    void shouldSendNothingAgainWhereTheEventCameInTheWindow() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.answers.add(new SendOutcome.Unknown("the mail service's answer was lost"));
        office.dispatch(new SendDecision(decision));
        DeliveryId id = office.delivery(decision + "-001").id();
        office.deliveries.move(new Move(id, SENDING, DeliveryState.DELIVERED, office.now, "feedback", ""));
        office.passes(Duration.ofHours(5));
        office.sweep();
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(office.toParties()).hasSize(1);
        assertThat(office.receipts()).hasSize(1);
    }

    @Test
    void shouldKeepTheReceiptUntilAllHasComeToRest() {
        office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.dispatch(new InformClerk(DOCUMENT));
        assertThat(office.receipts()).isEmpty();
    }

    @Test
    void shouldLeaveToAPersonWhatIsTooLargeToMail() {
        office.registers(mailed("Valnämnden"));
        String decision = office.minutes(DOCUMENT, "Bron byggs.", "Valnämnden");
        office.files.write("excerpts/" + DOCUMENT + "/001.pdf", new byte[10 * 1024 * 1024], "application/pdf");
        office.dispatch(new SendDecision(decision));
        assertThat(office.states(decision)).containsExactly(MANUAL);
        assertThat(office.delivery(decision + "-001").reason()).contains("10 MB", "excerpts/" + DOCUMENT + "/001.pdf");
        String again = office.minutes(OTHER_FILE, "Bron byggs.", "Valnämnden");
        office.files.write("excerpts/" + OTHER_FILE + "/001.pdf", new byte[10 * 1024 * 1024], "application/pdf");
        office.dispatch(new SendDecision(again));
        assertThat(office.states(again)).containsExactly(ALREADY_SENT);
    }

    @Test
    void shouldLetGoWhatIsNoMessageAndKeepWhatCannotBeDoneNow() {
        assertThat(office.dispatch("no JSON").getBatchItemFailures()).isEmpty();
        assertThat(office.dispatch("{\"type\":\"other\"}").getBatchItemFailures())
                .isEmpty();
        assertThat(office.dispatch(new SendDecision("0123456789abcdef01234567-009"))
                        .getBatchItemFailures())
                .hasSize(1);
    }

    private static RegisteredParty group(String name, String... members) {
        return new RegisteredParty(name, List.of(), Channel.EMAIL, List.of(), List.of(members));
    }
}
