package se.expediera.intake.letter;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import se.expediera.core.document.Document;
import se.expediera.core.document.PaperWords;
import se.expediera.core.document.StoredDecision;

/**
 * A letter's first page, A4, for a Swedish envelope with its window on the right (the position that envelope makers call
 * H2): C5 with the page folded once, or C4. The address stands 112 to 190 mm from the left edge and 49 to 82 mm from the
 * top; nothing else stands where a window may show it, 95 to 210 mm from the left and 38 to 88 mm from the top. The
 * measures are the house's own, for windows differ by some millimetres from maker to maker: print one letter and try it
 * in your own envelopes.
 */
final class AddressPage {
    private static final double LEFT = 25;
    private static final double WIDTH = 160;
    private static final double SENDER_TOP = 20;
    private static final double ADDRESS_LEFT = 112;
    private static final double ADDRESS_TOP = 49;
    private static final double ADDRESS_WIDTH = 78;
    private static final int ADDRESS_LINES = 6;
    private static final double ASIDE_WIDTH = 66;
    private static final double BODY_TOP = 100;

    private final TextColumn text;
    private final Letter letter;

    private AddressPage(TextColumn text, Letter letter) {
        this.text = text;
        this.letter = letter;
    }

    /** Adds the page. */
    static void add(PDDocument pdf, Letter letter, int enclosedPages) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        LetterFont font = LetterFont.embedIn(pdf);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            AddressPage addressPage = new AddressPage(new TextColumn(content, font), letter);
            addressPage.sender();
            addressPage.address();
            addressPage.aside(font);
            addressPage.body(enclosedPages);
        }
    }

    private void sender() throws IOException {
        text.moveTo(LEFT, SENDER_TOP, WIDTH);
        text.write(TextColumn.LARGE, letter.sender(), 2);
        if (letter.delivery().id().isTrial()) {
            text.write(TextColumn.NORMAL, "PROVLÄGE: brevet ska inte skickas.", 1);
        }
    }

    private void address() throws IOException {
        text.moveTo(ADDRESS_LEFT, ADDRESS_TOP, ADDRESS_WIDTH);
        List<String> lines = letter.addressee().lines();
        int left = ADDRESS_LINES;
        for (String line : lines) {
            int below = lines.size() - lines.indexOf(line) - 1;
            left -= text.write(TextColumn.NORMAL, line, Math.max(1, left - below));
        }
    }

    /** What stands to the left of the window, for the reader and for the person who posts the letter. */
    private void aside(LetterFont font) throws IOException {
        text.moveTo(LEFT, ADDRESS_TOP, ASIDE_WIDTH);
        text.write(TextColumn.NORMAL, letter.date().toString(), 1);
        text.write(TextColumn.SMALL, "Leveransnummer " + letter.delivery().id(), 2);
        if (letter.addressee().origin() == Addressee.Origin.NONE) {
            text.write(
                    TextColumn.SMALL, "Postadressen saknas i registret (kolumnen postadress): skriv den för hand.", 3);
        }
        if (font.replacedSome()) {
            text.write(TextColumn.SMALL, "Tecken som inte kan tryckas står som ?: rätta namnet för hand.", 3);
        }
    }

    private void body(int enclosedPages) throws IOException {
        Document document = letter.document();
        StoredDecision decision = letter.decision();
        text.moveTo(LEFT, BODY_TOP, WIDTH);
        text.write(TextColumn.LARGE, PaperWords.line(decision), 4);
        text.gap();
        text.write(TextColumn.NORMAL, PaperWords.introduction(letter.sender(), decision.kind()), 3);
        text.gap();
        fact("Till", letter.addressee().name());
        if (!letter.addressee().name().equals(letter.delivery().party())) {
            fact("I protokollet", letter.delivery().party());
        }
        fact("Ärende", decision.title());
        fact("Diarienummer", decision.caseNumber());
        fact("Paragraf", decision.paragraph().isEmpty() ? "" : "§ " + decision.paragraph());
        fact(PaperWords.whoLabel(decision.kind()), PaperWords.who(document, decision));
        fact("Sammanträdesdatum", document.meetingDate());
        text.gap();
        fact(
                "Bifogat",
                "handlingens sidor ur originalet, " + PaperWords.pages(decision.pages()) + " ("
                        + (enclosedPages == 1 ? "1 sida" : enclosedPages + " sidor") + ")");
        fact("Frågor", "skriv till " + letter.contact() + " och ange leveransnumret");
        fact("Hela filens kontrollsumma (SHA-256)", document.sha256());
    }

    private void fact(String label, String words) throws IOException {
        if (!words.isEmpty()) {
            text.write(TextColumn.NORMAL, label + ": " + words, 3);
        }
    }
}
