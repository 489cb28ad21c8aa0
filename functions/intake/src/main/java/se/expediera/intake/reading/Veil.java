package se.expediera.intake.reading;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * What becomes of all that a group paints when it is laid on the page as one: within it PDFBox begins with an opaque state
 * (transparency, ISO 32000-1, 11).
 *
 * @param alpha how opaque the group is, from 0 to 1
 * @param darkens whether its colours are mixed with those behind to darker ones, as a marker's are
 * @param unsure whether a mask or a rare way of mixing decides what is seen of it
 */
record Veil(double alpha, boolean darkens, boolean unsure) {
    /** What belongs to no group. */
    static final Veil NONE = new Veil(1, false, false);

    private static final COSName OF_DEVICE = COSName.getPDFName("Default");

    /** What is less opaque lets through what lies under it. */
    private static final double OPAQUE = 0.9;

    /** Black that is no more opaque than this is as light on paper as what {@link Ink#same} takes for white. */
    private static final double UNSEEN = 0.08;

    /** The veil of a group that is painted with these settings, in a group of this veil. */
    Veil over(PDGraphicsState graphics) {
        return new Veil(
                alpha * graphics.getNonStrokeAlphaConstant(),
                darkens || isDarkening(graphics.getBlendMode()),
                unsure || isMixedOddly(graphics));
    }

    /** Whether anything is seen of what is filled. */
    boolean showsFilling(PDGraphicsState graphics) {
        return alpha * graphics.getNonStrokeAlphaConstant() > UNSEEN;
    }

    /** Whether anything is seen of a line, or of a letter's edge. */
    boolean showsEdge(PDGraphicsState graphics) {
        return alpha * graphics.getAlphaConstant() > UNSEEN;
    }

    /** Whether what is filled hides what lies under it. */
    boolean isOpaque(PDGraphicsState graphics) {
        return isOpaque(graphics, graphics.getNonStrokeAlphaConstant());
    }

    /** Whether a line hides what lies under it. */
    boolean isEdgeOpaque(PDGraphicsState graphics) {
        return isOpaque(graphics, graphics.getAlphaConstant());
    }

    private boolean isOpaque(PDGraphicsState graphics, double own) {
        return alpha * own > OPAQUE
                && !darkens
                && !unsure
                && graphics.getSoftMask() == null
                && isPlain(graphics.getBlendMode());
    }

    /** Whether nobody can tell from the colour of what is drawn that an eye sees it. */
    boolean leavesDoubt(PDGraphicsState graphics, int rgb) {
        return unsure
                || isMixedOddly(graphics)
                || (darkens || isDarkening(graphics.getBlendMode())) && !Ink.isDark(rgb)
                || graphics.getTransfer() != null && changesColours(graphics.getTransfer());
    }

    private static boolean isMixedOddly(PDGraphicsState graphics) {
        BlendMode mode = graphics.getBlendMode();
        return graphics.getSoftMask() != null || !isPlain(mode) && !isDarkening(mode);
    }

    private static boolean isPlain(BlendMode mode) {
        return mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE;
    }

    private static boolean isDarkening(BlendMode mode) {
        return mode == BlendMode.MULTIPLY || mode == BlendMode.DARKEN;
    }

    /** A function by which a device changes each colour, other than none and its own. */
    private static boolean changesColours(COSBase transfer) {
        if (transfer instanceof COSArray several) {
            return several.toList().stream().anyMatch(Veil::changesColours);
        }
        return !(transfer instanceof COSName name) || !name.equals(COSName.IDENTITY) && !name.equals(OF_DEVICE);
    }
}
