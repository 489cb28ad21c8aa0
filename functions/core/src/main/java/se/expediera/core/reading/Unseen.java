package se.expediera.core.reading;

import se.expediera.core.minutes.FindingCode;

/**
 * How what stands in a file differs from what a reader of its paper sees. Hidden text is left out of a page's lines;
 * whatever the case, nothing of such a page is sent before a person has looked at it.
 */
public enum Unseen {
    /** Drawn without ink: rendering mode 3, or wholly transparent. */
    INVISIBLE(FindingCode.HIDDEN_TEXT, "osynlig text"),
    /** White on white, or otherwise of the colour that lies behind it. */
    SAME_COLOUR(FindingCode.HIDDEN_TEXT, "text i samma färg som bakgrunden"),
    /** Outside the page, or outside the part that is shown. */
    OFF_PAGE(FindingCode.HIDDEN_TEXT, "text utanför det som visas av sidan"),
    /** Under a filled area or a picture that was drawn later. */
    COVERED(FindingCode.HIDDEN_TEXT, "text som är övertäckt"),
    /** Too small for any eye. */
    TINY(FindingCode.HIDDEN_TEXT, "text som är för liten för att läsas"),
    /** In a layer that is switched off. */
    LAYER_OFF(FindingCode.HIDDEN_TEXT, "text i ett lager som är avstängt"),
    /** In a pattern, a mask, a mix of colours or a layer by which some readers see it and others do not, or nobody. */
    UNSURE(FindingCode.HIDDEN_TEXT, "text som kanske inte syns"),
    /** What a scanner believes to have read, laid under the picture of the page. */
    SCANNED(FindingCode.SCANNED_TEXT, "text som en skanner har tolkat"),
    /** A page that draws something and has no letter: a scanned one, or one whose text got lost. */
    PICTURE(FindingCode.PAGE_WITHOUT_TEXT, "ingen text, men något annat är ritat på den, troligen en inskannad sida"),
    /** A page under a picture of a whole page, with hardly a letter: a scanned one that a program has stamped. */
    MOSTLY_PICTURE(
            FindingCode.PAGE_WITHOUT_TEXT, "nästan ingen text, men en bild som täcker den, troligen en inskannad sida"),
    /** Letters that the file calls others than it draws. */
    MISMAPPED(FindingCode.MISMAPPED_TEXT, "bokstäver som ser ut som andra än filen säger"),
    /** A form's field, a note or a stamp on the page, which is not read. */
    UNREAD(FindingCode.UNREAD_TEXT, "text i ett formulärfält eller en anteckning, som inte läses"),
    /** Letters that a note, a stamp or a field may cover or strike out; the excerpt would show them without it. */
    OVERLAID(
            FindingCode.UNREAD_TEXT,
            "en anteckning, en stämpel eller ett fält som ligger över text och inte följer med i utdraget"),
    /** Text that a pattern's tiles or a font's drawings have in them. */
    INNER(FindingCode.UNREAD_TEXT, "text i ett mönster eller i tecken som är ritade, som inte läses"),
    /** Something that the page draws and that is not in the file: a picture, or a part with text. */
    LOST(FindingCode.UNREAD_TEXT, "något inlagt som saknas i filen, kanske text");

    private final FindingCode code;
    private final String words;

    Unseen(FindingCode code, String words) {
        this.code = code;
        this.words = words;
    }

    FindingCode code() {
        return code;
    }

    /** What the clerk reads. */
    String message(int page) {
        String what = "Sidan %d har %s.".formatted(page, words);
        if (this == UNSURE) {
            return what + " Den läses. Jämför beslutet och mottagarna med den tryckta sidan.";
        }
        return switch (code) {
            case SCANNED_TEXT -> what + " Jämför beslutet och mottagarna med den inskannade sidan.";
            case PAGE_WITHOUT_TEXT -> what + " Kontrollera om den hör till ett beslut eller en lista.";
            case UNREAD_TEXT -> what + " Kontrollera om den hör till beslutet eller dess mottagare.";
            case MISMAPPED_TEXT -> what + " Jämför beslutet och mottagarna med den tryckta sidan.";
            default ->
                what
                        + " Den läses inte. Kontrollera sidan och spara protokollet som PDF på nytt om texten ska vara"
                        + " med.";
        };
    }
}
