package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.ContentHash;
import se.expediera.core.Settings;
import se.expediera.core.document.DocumentId;
import se.expediera.intake.generator.Attendance;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Paper;
import se.expediera.intake.generator.Person;
import se.expediera.intake.generator.SampleMeeting;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.local.Expediera;

/** All that the functions log of the sample, in a process of their own. */
class LogsIT {
    private static final int PATIENCE_MINUTES = 3;
    private static final int SHORTEST = 4;
    private static final Pattern FIELDS = Pattern.compile("[;|]");

    @TempDir
    Path folder;

    @Test
    void shouldNameTheDocumentInEachFunctionAndNoPartyAddressOrTitle() throws Exception {
        String log = logOfTheSample();
        byte[] sample = resource(SampleMinutes.FILE_NAME);
        String document = "document=" + DocumentId.of(ContentHash.of(sample), Settings.Mode.LIVE);
        assertThat(log.lines().filter(line -> line.contains(document)))
                .anyMatch(line -> line.contains("IntakeHandler"))
                .anyMatch(line -> line.contains("DispatchHandler"))
                .anyMatch(line -> line.contains("FeedbackHandler"));
        assertThat(log).contains("RegisterHandler");
        for (String secret : secrets()) {
            assertThat(log.lines().filter(line -> line.contains(secret)))
                    .as("lines with " + secret)
                    .isEmpty();
        }
    }

    private String logOfTheSample() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-Dorg.slf4j.simpleLogger.log.se.expediera=trace",
                        "-Dorg.slf4j.simpleLogger.logFile=" + log,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Expediera.class.getName(),
                        "run",
                        "--data",
                        folder.resolve("data").toString(),
                        "--out",
                        folder.resolve("mejl").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log);
    }

    /** Every name, address and title of the sample and its register. */
    private static Set<String> secrets() throws IOException {
        Set<String> secrets = new HashSet<>();
        Meeting meeting = SampleMeeting.meeting();
        Attendance attendance = meeting.attendance();
        for (List<Person> people : List.of(
                attendance.deciding(), attendance.others(), List.of(attendance.secretary()), attendance.adjusters())) {
            people.forEach(person -> secrets.add(person.name()));
        }
        meeting.items().forEach(item -> add(secrets, item));
        for (Paper paper : meeting.papers()) {
            add(secrets, paper.item());
            paper.signatories().forEach(person -> secrets.add(person.name()));
        }
        String register = new String(resource("parties.csv"), StandardCharsets.UTF_8);
        register.lines().skip(1).forEach(row -> FIELDS.splitAsStream(row).forEach(secrets::add));
        secrets.removeIf(word ->
                word.length() < SHORTEST || List.of("e-post", "post", "ingen").contains(word));
        assertThat(secrets).hasSizeGreaterThan(40);
        return secrets;
    }

    private static void add(Set<String> secrets, Item item) {
        secrets.add(item.title());
        secrets.addAll(item.points());
        secrets.addAll(item.parties());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Expediera.class.getResourceAsStream("sample/" + name)) {
            return file.readAllBytes();
        }
    }
}
