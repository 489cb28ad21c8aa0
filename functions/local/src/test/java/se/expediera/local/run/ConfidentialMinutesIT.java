package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.document.DocumentId;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.intake.generator.Section;
import se.expediera.local.run.CommandLineRun.Answer;

class ConfidentialMinutesIT {
    private static final String NUMBER = "121212-1212";

    @TempDir
    private Path folder;

    @Test
    void shouldHoldADecisionWithAPersonalNumberUntilAPersonReleasesIt() throws IOException {
        // given
        byte[] pdf = MinutesPrinter.print(withNumber(), SampleMinutes.layout()).pdf();
        Path file = Files.write(folder.resolve("protokoll.pdf"), pdf);
        Path register = register();
        CommandLineRun run = new CommandLineRun(folder);
        String decision = DocumentId.of(ContentHash.of(pdf), Settings.Mode.LIVE) + "-002";
        // when
        Answer sent = run.in("run", "--register", register, file);
        Answer worklist = run.in("worklist");
        long mailsBefore = mailsOf(decision);
        Answer released = run.in("release", decision, "--by", "Anna Ek", "--why", "Numret är sökandens eget");
        Answer history = run.in("history", DeliveryId.of(decision, 1));
        // then
        assertThat(sent.code()).as(sent.err()).isEqualTo(3);
        assertThat(worklist.out())
                .contains("Sidan ", "personnummer", "release " + decision)
                .doesNotContain(NUMBER);
        assertThat(mailsBefore).isZero();
        assertThat(released.code()).as(released.err()).isZero();
        assertThat(mailsOf(decision)).isEqualTo(3);
        assertThat(history.out())
                .containsSubsequence("personnummer", "av Anna Ek: Numret är sökandens eget", "levererat")
                .doesNotContain(NUMBER);
    }

    private static Meeting withNumber() {
        Meeting sample = SampleMeeting.meeting();
        List<Item> items = new ArrayList<>(sample.items());
        Item item = items.get(1);
        List<Section> sections = new ArrayList<>(item.sections());
        sections.add(Section.of("Bakgrund", "Sökande är Lovisa Granmark, " + NUMBER + "."));
        items.set(
                1,
                new Item(
                        item.paragraph(),
                        item.caseNumber(),
                        item.classification(),
                        item.title(),
                        item.lead(),
                        item.points(),
                        sections,
                        item.parties()));
        return new Meeting(
                sample.municipality(),
                sample.body(),
                sample.bodyCode(),
                sample.date(),
                sample.attendance(),
                items,
                sample.appendices(),
                sample.papers());
    }

    private Path register() throws IOException {
        try (var parties = SampleMinutes.class.getResourceAsStream("/se/expediera/local/sample/parties.csv")) {
            return Files.write(folder.resolve("parties.csv"), parties.readAllBytes());
        }
    }

    private long mailsOf(String decision) throws IOException {
        try (var mails = Files.list(folder.resolve("mejl"))) {
            return mails.filter(mail -> mail.getFileName().toString().contains(decision + "-"))
                    .count();
        }
    }
}
