package se.expediera.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyName;
import se.expediera.core.party.PlainLetters;
import se.expediera.core.reading.Line;
import se.expediera.core.reading.MinutesReader;
import se.expediera.core.reading.Page;
import se.expediera.core.register.MailAddress;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.feedback.MailEvent;
import se.expediera.register.RegisterFile;
import se.expediera.store.files.Upload;
import se.expediera.store.queue.LetterJson;
import se.expediera.store.queue.MessageJson;

/**
 * Whatever comes in from outside, as bytes that a fuzzer makes up. In an ordinary build the inputs that lie in {@code
 * InputFuzzTestInputs} are tried; with {@code JAZZER_FUZZ=1} and one method named, new ones are looked for.
 */
class InputFuzzTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");

    @FuzzTest
    void notifications(byte[] body) {
        try {
            assertThat(Upload.in(text(body)))
                    .allSatisfy(upload -> assertThat(upload.key()).isNotEmpty());
        } catch (Upload.Unintelligible e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void keys(byte[] name) throws Upload.Unintelligible {
        // what is no text becomes a replacement mark before it is encoded, as S3 takes keys in UTF-8 alone
        String key = "inbox/" + text(name);
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
        assertThat(Upload.in("{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + encoded
                        + "\"}}}]}"))
                .singleElement()
                .extracting(Upload::key)
                .isEqualTo(key);
    }

    @FuzzTest
    void registers(byte[] file) {
        RegisterFile.Outcome outcome = RegisterFile.read(file, HOME);
        if (outcome.errors().isEmpty()) {
            assertThat(outcome.parties()).isNotEmpty().allSatisfy(party -> {
                assertThat(party.name()).isNotBlank();
                assertThat(PlainLetters.trick(PlainLetters.of(party.name()))).isEmpty();
                assertThat(party.addresses()).allMatch(MailAddress::isOne);
            });
        } else {
            assertThat(outcome.parties()).isEmpty();
            assertThat(outcome.errors())
                    .allSatisfy(error -> assertThat(error.message()).isNotBlank());
        }
    }

    @FuzzTest
    void events(byte[] body) {
        String text = text(body);
        MailEvent.in(text).ifPresent(event -> assertThat(event.attempt()).isNotNegative());
        MessageJson.read(text)
                .ifPresent(message ->
                        assertThat(MessageJson.read(MessageJson.write(message))).contains(message));
        assertThat(LetterJson.read(text)).isNotNull();
    }

    @FuzzTest
    void names(byte[] name) {
        String plain = PlainLetters.of(text(name));
        assertThat(PlainLetters.of(plain)).isEqualTo(plain);
        assertThat(PlainLetters.trick(plain)).isNotNull();
        String folded = PartyName.fold(plain);
        assertThat(PartyName.fold(folded)).isEqualTo(folded);
        assertThat(PartyName.key(plain, HOME)).isNotNull();
    }

    @FuzzTest
    void minutes(byte[] words) {
        List<Page> pages = pages(text(words));
        Minutes minutes = MinutesReader.read(pages);
        assertThat(minutes.pages()).isEqualTo(pages.size());
        for (Decision decision : minutes.decisions()) {
            assertThat(decision.pages().last()).isLessThanOrEqualTo(pages.size());
            assertThat(decision.dispatch().parties()).allSatisfy(party -> {
                assertThat(party.text()).isNotBlank();
                assertThat(party.page()).isBetween(1, pages.size());
                assertThat(party.line().lines()).allMatch(line -> isPrinted(line, pages));
            });
        }
    }

    private static boolean isPrinted(String part, List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.lines().stream())
                .anyMatch(line -> line.text().contains(part));
    }

    /** A form feed begins a page, "#" makes a line bold, a tab parts cells. */
    private static List<Page> pages(String words) {
        List<Page> pages = new ArrayList<>();
        for (String sheet : words.split("\f", 50)) {
            int number = pages.size() + 1;
            List<Line> lines = new ArrayList<>();
            double y = 40;
            for (String line : sheet.split("\n")) {
                y += 14;
                boolean bold = line.startsWith("#");
                List<Line.Cell> cells = new ArrayList<>();
                double x = 70;
                for (String cell : (bold ? line.substring(1) : line).split("\t")) {
                    String text = PlainLetters.of(cell).strip();
                    if (!text.isEmpty()) {
                        cells.add(new Line.Cell(text, x, x + 5.0 * text.length()));
                    }
                    x += 5.0 * text.length() + 60;
                }
                if (!cells.isEmpty()) {
                    double right = cells.get(cells.size() - 1).right();
                    lines.add(new Line(number, cells, cells.get(0).x(), right, y, 11, bold));
                }
            }
            pages.add(new Page(number, 595, 842, lines, 0));
        }
        return pages;
    }

    @FuzzTest
    void mails(FuzzedDataProvider data) throws Exception {
        Papers papers = Papers.from(data);
        byte[] raw = new MimeWriter(Papers.SETTINGS, Clock.systemUTC()).write(papers.mail());
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        List<String> headers = Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
        assertThat(headers).doesNotHaveDuplicates().isEqualTo(Papers.usualHeaders());
        assertThat(message.getRecipients(Message.RecipientType.TO)).containsExactly(new InternetAddress(Papers.TO));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).doesNotContain("\r", "\n");
        assertThat(new String(raw, StandardCharsets.ISO_8859_1).lines()).allMatch(line -> line.length() <= 998);
        for (byte octet : raw) {
            assertThat(octet).isNotNegative();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
