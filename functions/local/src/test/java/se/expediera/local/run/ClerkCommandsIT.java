package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.queue.DispatchMessage.SendDecision;
import se.expediera.local.aws.State;
import se.expediera.local.run.CommandLineRun.Answer;
import se.expediera.store.queue.MessageJson;

/** The sample is sent once; each test then works on deliveries of its own. */
class ClerkCommandsIT {
    private static final String MUNICIPALITY = "Ekby kommun";
    private static final List<String> BY_AND_WHY = List.of("--by", "Anna Ek", "--why", "Talat med nämnden");

    @TempDir
    static Path folder;

    private static CommandLineRun run;
    private static String document;

    @BeforeAll
    static void sendTheSample() {
        run = new CommandLineRun(folder);
        Answer answer = run.in("run", "--kommun", MUNICIPALITY);
        document = answer.out()
                .lines()
                .filter(line -> line.contains(", dokument "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldMailWhatADecisionHeldOnceItIsReleased() {
        // given
        String first = added(5, 11, "Tekniska nämnden", DeliveryState.HELD, "test");
        String second = added(5, 12, "Sjövikens vägförening", DeliveryState.HELD, "test");
        // when
        Answer answer = ruled("release", document + "-005");
        // then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains(first, second, "levererat  tekniska@example.org", "Klart: 2 levererat.");
        assertThat(mailsOf(first))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly("tekniska@example.org"))
                .satisfies(mail -> assertThat(mail.text()).contains(MUNICIPALITY));
        assertThat(mailsOf(second)).hasSize(1);
        assertThat(ruled("release", first).err()).contains("levererat", "Använd resend");
    }

    @Test
    void shouldSendToTheAddressThatThePersonGivesAndRememberWhoSaidSo() {
        // given
        String id = added(2, 21, "Okända nämnden", DeliveryState.UNRESOLVED, "test");
        // when
        Answer without = ruled("resend", id);
        Answer wrong = ruled("resend", id, "--to", "ingen adress");
        Answer with = ruled("resend", id, "--to", "okand@example.org");
        Answer history = run.in("history", id);
        // then
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains(id, "--to");
        assertThat(wrong.err()).contains("ingen e-postadress");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(mailsOf(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly("okand@example.org"));
        assertThat(history.code()).isZero();
        assertThat(history.out())
                .contains("Okända nämnden", "okand@example.org", "SHA-256", "E-posttjänstens nummer: ")
                .containsSubsequence("av Anna Ek: Talat med nämnden", "av dispatch", "levererat");
    }

    @Test
    void shouldTakeAwayWhatIsCancelledAndWhatIsPostedFromTheWorklist() {
        // given
        String doubted = added(2, 31, "Första byalaget", DeliveryState.HELD, "test");
        String letter = added(3, 31, "Andra byalaget", DeliveryState.MANUAL, "test");
        // when
        Answer before = run.in("worklist");
        Answer cancelled = ruled("cancel", doubted);
        Answer posted = ruled("posted", document + "-003");
        Answer after = run.in("worklist");
        // then
        assertThat(before.code()).isEqualTo(3);
        assertThat(before.out())
                .contains("release " + doubted + " --by NAMN --why SKÄL", "posted " + letter + " --by NAMN --why SKÄL");
        assertThat(cancelled.code()).as(cancelled.err()).isZero();
        assertThat(cancelled.out()).contains("avbrutet");
        assertThat(posted.out()).contains(letter, "skickat för hand");
        assertThat(after.out()).doesNotContain(doubted, letter);
        assertThat(mailsOf(doubted)).isEmpty();
        assertThat(mailsOf(letter)).isEmpty();
    }

    @Test
    void shouldPutADeadLetterBackAndSendWhatWaitedForIt() {
        // given
        String id = added(7, 41, "Kommunens revisorer", DeliveryState.HELD, DeadLetter.BY);
        String letter = "dead0123456789abcdef01234567";
        inLedger(ledger -> ledger.deadLetters()
                .save(new DeadLetter(
                        letter,
                        DeadLetter.Source.DISPATCH,
                        MessageJson.write(new SendDecision(document + "-007")),
                        document + "-007",
                        "",
                        Instant.now())));
        // when
        Answer worklist = run.in("worklist");
        Answer unknown = ruled("redrive", "dead0000");
        Answer neither = ruled("redrive");
        Answer redriven = ruled("redrive", "--all");
        Answer again = ruled("redrive", letter);
        // then
        assertThat(worklist.out()).contains("redrive " + letter + " --by NAMN --why SKÄL");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(neither.err()).contains("--all");
        assertThat(redriven.code()).as(redriven.err()).isZero();
        assertThat(redriven.out()).contains("Tillbakalagt: " + letter);
        assertThat(mailsOf(id)).hasSize(1);
        assertThat(again.err()).contains("redan tillbakalagt");
    }

    @Test
    void shouldExportACaseAsATableAndAPageThatNamesItsHash() throws IOException {
        // given
        Path out = folder.resolve("akt").resolve("ärende.csv");
        // when
        Answer answer = run.in("export", "--case", "ks 2025-00614", "--out", out, "--by", "Anna Ek");
        Answer again = run.in("export", "--case", "ks 2025-00614", "--out", out, "--by", "Anna Ek");
        Answer unknown =
                run.in("export", "--case", "KS 1999-00001", "--out", folder.resolve("inget"), "--by", "Anna Ek");
        // then
        assertThat(answer.code()).as(answer.err()).isZero();
        byte[] table = Files.readAllBytes(out);
        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("\ufeffDiarienummer;")
                .contains("KS 2025-00614;Beslut;43;", "kultur-fritid@example.org", "levererat");
        assertThat(Files.readString(folder.resolve("akt").resolve("ärende.html")))
                .contains("Anna Ek", ContentHash.of(table), "Namnteckning", "kultur-fritid@example.org", "lang=\"sv\"");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("finns redan");
        assertThat(Files.readAllBytes(out)).isEqualTo(table);
        assertThat(unknown.err()).contains("KS 1999-00001");
        assertThat(folder.resolve("inget.csv")).doesNotExist();
    }

    @Test
    void shouldListByStateAndAnswerProgramsInJson() {
        // given
        String id = added(4, 51, "Tredje byalaget", DeliveryState.BOUNCED, "test");
        // when
        Answer listed = run.in("status", "--state", "bounced");
        Answer json = run.in("status", "--json", "--state", "BOUNCED", "--document", document);
        Answer unlisted = run.in("status", "--state", "SENT");
        Answer unknown = run.in("status", "--state", "BORTA");
        // then
        assertThat(listed.code()).isEqualTo(3);
        assertThat(listed.out()).contains(id, "Tredje byalaget", "kom i retur");
        assertThat(json.out())
                .contains("\"id\" : \"" + id + "\"", "\"state\" : \"BOUNCED\"", "\"waitsForClerk\" : true")
                .doesNotContain("\"state\" : \"DELIVERED\"");
        assertThat(unlisted.err()).contains("SENT", "--document");
        assertThat(unknown.err()).contains("BORTA", "HELD");
    }

    @Test
    void shouldChangeNothingWhereANumberIsUnknownOrAWordIsMissing() {
        // given
        String id = added(6, 61, "Fjärde byalaget", DeliveryState.HELD, "test");
        // when
        Answer unknown = ruled("release", id, document + "-999");
        Answer unsaid = run.in("release", id, "--by", "Anna Ek");
        Answer blank = run.in("release", id, "--by", " ", "--why", "x");
        Answer nonsense = run.in("history", "nonsens");
        // then
        assertThat(List.of(unknown.code(), unsaid.code(), blank.code(), nonsense.code()))
                .containsOnly(1);
        assertThat(unknown.err()).contains(document + "-999 finns inte");
        assertThat(unsaid.err()).contains("Det här saknas: --why SKÄL");
        assertThat(blank.err()).contains("--by");
        assertThat(nonsense.err()).contains("inget leveransnummer");
        assertThat(run.in("history", id).out()).contains("Läge: stoppat för granskning");
    }

    @Test
    void shouldLetTheRunThatWorksInTheFolderCarryTheChangeOut() {
        // given
        String id = added(6, 71, "Sjövikens vägförening", DeliveryState.HELD, "test");
        // when
        Answer answer;
        try (LocalRun other = LocalRun.start(run.data(), run.mails(), MUNICIPALITY, Settings.Mode.LIVE)) {
            assertThat(other.settings().municipality()).isEqualTo(MUNICIPALITY);
            answer = ruled("release", id);
        }
        // then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(mailsOf(id)).hasSize(1);
    }

    private static Answer ruled(String command, Object... arguments) {
        List<Object> line = new ArrayList<>(List.of(arguments));
        line.addAll(BY_AND_WHY);
        return run.in(command, line.toArray());
    }

    private static List<SentMail> mailsOf(String delivery) {
        return SentMail.in(run.mails()).stream()
                .filter(mail -> mail.delivery().equals(delivery))
                .toList();
    }

    /** One more party of a decision of the sample, that stands where no run of the sample brings it. */
    private static String added(int decision, int place, String party, DeliveryState state, String by) {
        DeliveryId id = DeliveryId.of(document + "-%03d".formatted(decision), place);
        Instant now = Instant.now();
        List<StateChange> history = List.of(
                new StateChange(DeliveryState.PENDING, now, "intake", ""), new StateChange(state, now, by, "Skäl."));
        inLedger(ledger -> ledger.deliveries()
                .add(new Delivery(id, party, 1, party, state, now, "Skäl.", Delivery.Sending.NOT_YET, history)));
        return id.toString();
    }

    private static void inLedger(Consumer<Ledger> work) {
        try (State state = State.open(run.data()).orElseThrow()) {
            work.accept(Ledger.of(state.settings()));
        }
    }
}
