package se.expediera.intake.reading;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import se.expediera.core.reading.Unseen;

/** Lays pictures on a page as they are declared: nobody unpacks one here, unless what lies under it is asked for. */
final class Pictures {
    private final Budget budget;

    Pictures(Budget budget) {
        this.budget = budget;
    }

    /**
     * Something is drawn by its name. A picture's size is checked, as whoever opens the excerpt unpacks it. Of what is not there
     * nobody knows whether it was a picture.
     *
     * @param page its number, for the reason of a refusal
     */
    void drawn(List<COSBase> operands, PDResources resources, PDGraphicsState graphics, Sheet sheet, int page) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        COSDictionary all = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (all == null || !(all.getDictionaryObject(name) instanceof COSStream picture)) {
            sheet.note(Unseen.LOST);
        } else if (COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
            budget.picture(picture.getLong(COSName.WIDTH, 0), picture.getLong(COSName.HEIGHT, 0), page);
            sheet.canvas().picture(graphics, picture, () -> new PDImageXObject(new PDStream(picture), resources));
        }
    }

    /** A picture stands in the content itself. */
    static void inLine(Operator operator, PDResources resources, PDGraphicsState graphics, Sheet sheet) {
        COSDictionary picture = operator.getImageParameters();
        sheet.canvas().picture(graphics, picture, () -> new PDInlineImage(picture, operator.getImageData(), resources));
    }
}
