package se.expediera.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/** Every name that the content of each page mentions, with that of the forms that it draws. */
final class Mentions {
    /** Fonts, forms and pictures, graphics states, shadings, patterns. */
    private static final Set<String> NAMING = Set.of("Tf", "Do", "gs", "sh", "scn", "SCN");

    private final List<Set<COSName>> ofPages = new ArrayList<>();
    private Set<COSName> ofPage = new HashSet<>();

    /** What an operator uses of the page's resources it names first ("/F1 12 Tf") or last ("0.2 /P1 scn"). */
    void see(String operator, List<COSBase> operands) {
        if (NAMING.contains(operator) && !operands.isEmpty()) {
            see(operands.get(0));
            see(operands.get(operands.size() - 1));
        }
    }

    private void see(COSBase operand) {
        if (operand instanceof COSName name) {
            ofPage.add(name);
        }
    }

    /** A page has ended. */
    void endPage() {
        ofPages.add(ofPage);
        ofPage = new HashSet<>();
    }

    /** The names, page by page. */
    List<Set<COSName>> ofPages() {
        return ofPages;
    }
}
