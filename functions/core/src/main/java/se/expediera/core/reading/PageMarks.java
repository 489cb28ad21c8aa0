package se.expediera.core.reading;

import java.util.regex.Pattern;
import se.expediera.core.form.Forms;

/** The few marks at a page's edge that need no neighbours to be known: they have one meaning in every municipality. */
final class PageMarks {
    /** The share of a page at its upper and lower edge where such marks stand. */
    private static final double EDGE = 0.14;

    /** "Sida 3 (21)", "3(21)", "2 [36]", "Sidan 3 av 115", "3/21". */
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:(?:sidan?|sid|blad)\\.?:? ?)?\\d{1,4} ?(?:[(\\[]\\d{0,4}[)\\]]|(?:av|/) ?\\d{1,4})");

    /** Each with a form in use. */
    private static final Forms<Pattern> MARKS = Forms.of(
            PAGE_NUMBER,
            // "Sida 3", "Blad 7"
            Pattern.compile("(?i)(?:sidan?|sid|blad)\\.?:? ?\\d{1,4}"),
            // "Justerandes sign", "Justerandes signaturer Utdragsbestyrkande", "Justerare Exp. Utdragsbestyrkande"
            Pattern.compile(
                    "(?i)(?:justerandes?|justerar(?:nas|e)?|ordförandes?)[ -]?(?:sign(?:atur(?:er)?|um)?)?\\.?[ ·|:]*"
                            + "(?:anslagsdatum )?(?:exp(?:edierat|edieras)?\\.? )?(?:utdragsbestyrkande|expediering)?"),
            // "Utdragsbestyrkande"
            Pattern.compile("(?i)utdragsbestyrkande:?(?: datum)?"));

    private PageMarks() {}

    static boolean alwaysFurniture(Line line, Page page) {
        boolean atEdge = line.y() < EDGE * page.height() || line.y() > (1 - EDGE) * page.height();
        return atEdge
                && (isMark(line.text())
                        || line.cells().stream().anyMatch(cell -> isPageNumber(cell.text()))
                        || line.text().equals(Integer.toString(page.number())));
    }

    /** A page's number in one cell makes furniture of the whole line: "Granviks kommun      Sida 1 av 1". */
    private static boolean isPageNumber(String cell) {
        return PAGE_NUMBER.matcher(cell).matches();
    }

    static boolean isMark(String text) {
        return MARKS.know(text);
    }
}
