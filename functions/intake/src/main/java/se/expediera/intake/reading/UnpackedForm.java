package se.expediera.intake.reading;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/** A form, or a group, of which the content is at hand. To PDFBox a group is a form that it may draw in two ways. */
final class UnpackedForm extends PDTransparencyGroup {
    private final PDFormXObject form;
    private final UnpackedContent content;

    UnpackedForm(PDFormXObject form, UnpackedContent content) {
        super(form.getCOSObject(), null);
        this.form = form;
        this.content = content;
    }

    UnpackedContent content() {
        return content;
    }

    /** With the document's own store of fonts. */
    @Override
    public PDResources getResources() {
        return form.getResources();
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
        return content;
    }
}
