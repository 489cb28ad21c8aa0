package se.expediera.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.core.Settings;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.dispatch.mail.Block;
import se.expediera.dispatch.mail.Mail;
import se.expediera.dispatch.mail.MimeWriter;
import se.expediera.dispatch.mail.TrialMail;
import se.expediera.local.cli.Commands;

/** The mails that the sample sends, as people get to see them. */
class SampleMailsIT {
    /** Where the screenshots lie afterwards. */
    private static final Path SHOTS = Path.of("target", "mails");

    /** WCAG 2.2, 1.4.10: nothing is scrolled sideways at this width, a phone's or a page magnified four times. */
    private static final int NARROW = 320;

    private static final int WIDE = 1_024;

    private static final String NARROWEST_TEXT = """
            Math.min(...[...document.querySelectorAll('h1,h2,h3,p,li,dt,dd,caption,tbody th,td')]
                .map(element => element.getBoundingClientRect().width))
            """;

    @TempDir
    static Path folder;

    private static final List<ReadMail> MAILS = new ArrayList<>();

    @BeforeAll
    static void sendTheSample() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path mails = folder.resolve("mejl");
        int code = Commands.execute(
                nowhere, nowhere, "run", "--data", folder.resolve("data").toString(), "--out", mails.toString());
        assertThat(code).isEqualTo(3);
        try (Stream<Path> files = Files.list(mails)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".eml")).sorted().toList()) {
                MAILS.add(ReadMail.of(file));
            }
        }
    }

    @Test
    void shouldOpenInASecondParserWithTextPageAndTheDecisionsOwnFile() {
        assertThat(MAILS).hasSizeGreaterThan(18).allSatisfy(mail -> {
            assertThat(mail.from()).isEqualTo("Granviks kommun <expediera@example.org>");
            assertThat(mail.replyTo()).isEqualTo("registrator@example.org");
            assertThat(mail.text()).startsWith(mail.subject()).contains("ummer: ");
            assertThat(mail.html()).startsWith("<!DOCTYPE html>\n<html lang=\"sv\">");
        });
        assertThat(MAILS)
                .filteredOn(mail -> !mail.attachments().isEmpty())
                .hasSize(18)
                .allSatisfy(mail -> {
                    assertThat(mail.subject())
                            .matches("(Beslut § \\d+|Alternativt förslag): .* \\(KS \\d{4}-\\d{5}\\)");
                    assertThat(mail.attachments()).singleElement().satisfies(file -> {
                        assertThat(file.name()).matches("(Beslut § \\d+|Alternativt förslag) .* 2026-03-18\\.pdf");
                        assertThat(mail.text()).contains(file.name());
                        assertThat(file.content()).startsWith('%', 'P', 'D', 'F');
                    });
                });
    }

    @Test
    @ExtendWith(InBrowser.class)
    void shouldBeReadableByEverybodyOnAPhoneAndInTheDark() throws IOException {
        Files.createDirectories(SHOTS);
        Map<String, String> pages = new LinkedHashMap<>();
        oneOfEachKind().forEach(mail -> pages.put(mail.kind(), mail.html()));
        pages.put("prov", trial().html());
        try (Browser browser = Browser.start(Browser.find().orElseThrow(), folder.resolve("profile"))) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path html = Files.writeString(SHOTS.resolve(page.getKey() + ".html"), page.getValue());
                for (String colours : List.of("light", "dark")) {
                    for (int width : List.of(NARROW, WIDE)) {
                        browser.open(html, width, colours);
                        look(browser, page.getKey() + "-" + width + "-" + colours, width, colours);
                    }
                }
            }
        }
    }

    private static void look(Browser browser, String name, int width, String colours) throws IOException {
        assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is as wide as the window")
                .isEqualTo(width);
        assertThat(((Number) browser.evaluate(NARROWEST_TEXT)).intValue())
                .as(name + " squeezes no text")
                .isGreaterThan(60);
        byte[] shot = browser.screenshot();
        Files.write(SHOTS.resolve(name + ".png"), shot);
        assertThat(brightness(shot))
                .as(name)
                .isBetween(colours.equals("dark") ? 10 : 200, colours.equals("dark") ? 60 : 255);
        Axe.Found found = Axe.look(browser);
        assertThat(found.failed()).as(name).isEmpty();
        assertThat(found.unsure()).as(name).isEmpty();
        assertThat(found.passed())
                .as(name)
                .contains("color-contrast-enhanced", "html-has-lang", "page-has-heading-one", "region");
    }

    /** A mail in trial mode, about words that are longer than any line. */
    private static ReadMail trial() throws IOException {
        Settings settings = Settings.of(Map.of(
                "EXPEDIERA_SENDER", "expediera@example.org",
                "EXPEDIERA_REPLY_TO", "registrator@example.org",
                "EXPEDIERA_MUNICIPALITY", "Granviks kommun"));
        String endless = "Översynsutredningsförordnande".repeat(35);
        Mail mail = new Mail(
                DeliveryId.of("0123456789abcdef01234567-001", 1),
                List.of(endless + "@example.org"),
                endless,
                List.of(
                        new Block.Paragraph(endless),
                        new Block.Facts(List.of(new Block.Fact("Ärende", endless))),
                        new Block.Heading(endless),
                        new Block.Points(List.of(endless)),
                        new Block.Subheading(endless),
                        new Block.Table(
                                endless,
                                List.of("Mottagare", "Sida", "Läge", "Adress och skäl", "Leveransnummer"),
                                List.of(List.of(endless, "4", endless, endless, endless)))),
                List.of());
        Mail trial = TrialMail.of(mail, endless, "registrator@example.org");
        return ReadMail.of(new MimeWriter(settings, Clock.systemUTC()).write(trial));
    }

    /** A decision's mail, the document's receipt with its tables, the register's receipt. */
    private static List<ReadMail> oneOfEachKind() {
        return Stream.of("beslut", "kvitto", "register")
                .map(kind -> MAILS.stream()
                        .filter(mail -> mail.kind().equals(kind))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** How bright the page's corner is, from 0 to 255. */
    private static int brightness(byte[] png) throws IOException {
        int rgb = ImageIO.read(new ByteArrayInputStream(png)).getRGB(2, 2);
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
