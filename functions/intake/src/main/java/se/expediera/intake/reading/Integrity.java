package se.expediera.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Lets through what is whole: a page's content, a form's, a font's map, the objects that are packed. PDFBox takes what it
 * can get of damaged data: a list of parties would end where one bit was lost, and nobody would know.
 */
final class Integrity {
    private final Budget budget;
    private final Unpacking unpacking = new Unpacking();
    private final Set<COSBase> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    Integrity(Budget budget) {
        this.budget = budget;
    }

    /** The streams in which objects are packed; refuses a document of which one is damaged. */
    void checkPacked(COSDocument document) throws IOException {
        Set<Long> packs = new TreeSet<>();
        for (long place : document.getXrefTable().values()) {
            // of an object in a pack the table knows the pack's number, as a negative one
            if (place < 0) {
                packs.add(-place);
            }
        }
        for (long pack : packs) {
            COSObject object = document.getObjectFromPool(new COSObjectKey(pack, 0));
            if (object != null && object.getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    /** Refuses a page of which a part is missing. */
    static void checkParts(PDPage page) throws IOException {
        if (page.getCOSObject().containsKey(COSName.CONTENTS)) {
            parts(page);
        }
    }

    /** A page as it can be drawn; refuses one of which a part is damaged or missing. Nothing is unpacked twice. */
    UnpackedPage checked(PDPage page) throws IOException {
        List<COSStream> parts = parts(page);
        if (parts.size() == 1) {
            return new UnpackedPage(page, new UnpackedContent(unpacking.unpacked(parts.get(0), budget::unpacked)));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (COSStream part : parts) {
            unpacking.unpack(part, budget::unpacked, all);
            all.write('\n');
        }
        return new UnpackedPage(page, new UnpackedContent(all.toByteArray()));
    }

    /** A form as it can be drawn; refuses one that is damaged. */
    UnpackedForm checked(PDFormXObject form) throws IOException {
        return new UnpackedForm(form, new UnpackedContent(unpacked(form.getCOSObject())));
    }

    /** What a form draws; refuses one that is damaged. A form that is drawn again asks for no more room. */
    byte[] unpacked(COSStream form) throws IOException {
        return unpacking.unpacked(form, checked.add(form) ? budget::unpacked : again -> {});
    }

    private static List<COSStream> parts(PDPage page) throws IOException {
        COSBase content = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        List<COSStream> parts = new ArrayList<>();
        if (content instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                parts.add(part(several.getObject(i)));
            }
        } else {
            parts.add(part(content));
        }
        return parts;
    }

    private static COSStream part(COSBase content) throws IOException {
        if (content instanceof COSStream stream) {
            return stream;
        }
        throw new IOException("a part of a page's content is missing");
    }

    /** A page of which the content is at hand. */
    static final class UnpackedPage extends PDPage {
        private final PDPage page;
        private final UnpackedContent content;

        private UnpackedPage(PDPage page, UnpackedContent content) {
            super(page.getCOSObject());
            this.page = page;
            this.content = content;
        }

        UnpackedContent content() {
            return content;
        }

        /** With the document's own store of fonts: one that is read again for each page costs more than the page. */
        @Override
        public PDResources getResources() {
            return page.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return content;
        }
    }

    /** What a font says of its text. */
    void check(PDFont font) throws IOException {
        COSStream text = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (text != null) {
            check(text);
        }
    }

    /** One stream; refuses it where its data are not those that were packed. */
    private void check(COSStream stream) throws IOException {
        if (checked.add(stream)) {
            unpacking.unpack(stream, budget::unpacked, OutputStream.nullOutputStream());
        }
    }
}
