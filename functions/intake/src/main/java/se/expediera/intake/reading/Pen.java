package se.expediera.intake.reading;

import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * Goes from letter to letter of a string that is written from left to right (ISO 32000-1, 9.4.4). PDFBox makes four matrices
 * and a vector of each letter, though only its place differs from that of the one before; this reckons with the same
 * numbers in the same order, so that it comes to the same place to the last bit.
 */
final class Pen {
    private static final int PLACE = 2;

    private Matrix text;
    private float textX;
    private float textY;
    private float riseX;
    private float riseY;
    private Matrix page;
    private float scaleX;
    private float scaleY;
    private float size;
    private float narrowing;
    private float betweenLetters;
    private float betweenWords;

    /** Begins a string; false where its letters do not stand upright, and PDFBox has to set them. */
    boolean begin(PDGraphicsState state) {
        PDTextState style = state.getTextState();
        size = style.getFontSize();
        narrowing = style.getHorizontalScaling() / 100f;
        betweenLetters = style.getCharacterSpacing();
        betweenWords = style.getWordSpacing();
        text = state.getTextMatrix();
        page = state.getCurrentTransformationMatrix();
        textX = text.getTranslateX();
        textY = text.getTranslateY();
        riseX = style.getRise() * text.getShearX();
        riseY = style.getRise() * text.getScaleY();
        float width = size * narrowing;
        scaleX = width * text.getScaleX() * page.getScaleX() + width * text.getShearY() * page.getShearX();
        scaleY = size * text.getShearX() * page.getShearY() + size * text.getScaleY() * page.getScaleY();
        float shearX = size * text.getShearX() * page.getScaleX() + size * text.getScaleY() * page.getShearX();
        float shearY = width * text.getScaleX() * page.getShearY() + width * text.getShearY() * page.getScaleY();
        return scaleX > 0 && scaleY > 0 && shearX == 0 && shearY == 0 && isSomewhere();
    }

    /** Goes on behind a letter that is {@code advance} wide, in sizes. */
    void move(float advance, boolean betweenWordsToo) {
        float between = betweenWordsToo ? betweenWords : 0;
        float step = (advance * size + betweenLetters + between) * narrowing;
        textX += step * text.getScaleX();
        textY += step * text.getShearY();
    }

    /** The string has ended: the next one begins here. */
    void end() {
        text.setValue(PLACE, 0, textX);
        text.setValue(PLACE, 1, textY);
        if (!isSomewhere()) {
            // as PDFBox says it
            throw new IllegalArgumentException("letters are set beyond all numbers");
        }
    }

    private boolean isSomewhere() {
        return Float.isFinite(x()) && Float.isFinite(y()) && Float.isFinite(scaleX) && Float.isFinite(scaleY);
    }

    /** Where the next letter stands on the page, in points from its left. */
    float x() {
        return (riseX + textX) * page.getScaleX() + (riseY + textY) * page.getShearX() + page.getTranslateX();
    }

    /** The height of the next letter's base line on the page, in points from its lower edge. */
    float y() {
        return (riseX + textX) * page.getShearY() + (riseY + textY) * page.getScaleY() + page.getTranslateY();
    }

    /** How wide a letter is on the page that is one wide, in points. */
    float scaleX() {
        return scaleX;
    }

    /** How high a letter is on the page that is one high, in points. */
    float scaleY() {
        return scaleY;
    }
}
