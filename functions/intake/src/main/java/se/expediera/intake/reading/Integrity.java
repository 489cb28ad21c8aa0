package se.expediera.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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

/**
 * Holds compressed text against the checksum that it bears (RFC 1950). PDFBox does not look at it and takes what it can
 * get of damaged data: a list of parties would end where one bit was lost, and nobody would know.
 */
final class Integrity {
    private static final int CHUNK = 1 << 15;

    /** Before the data: what kind they are. */
    private static final int HEAD = 2;

    private static final int CHECKSUM = 4;

    private final Budget budget;
    private final byte[] chunk = new byte[CHUNK];
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
    PDPage checked(PDPage page) throws IOException {
        List<byte[]> unpacked = new ArrayList<>();
        boolean all = true;
        for (COSStream part : parts(page)) {
            byte[] content = isPlain(part) ? unpackedOnce(part) : null;
            if (content == null) {
                check(part);
                all = false;
            }
            unpacked.add(content);
        }
        return all ? new UnpackedPage(page, unpacked) : page;
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

    /** Whether unpacking it once gives what was packed. */
    private static boolean isPlain(COSStream stream) {
        boolean once = !(stream.getFilters() instanceof COSArray several) || several.size() == 1;
        return once && isDeflated(stream.getFilters()) && !stream.containsKey(COSName.DECODE_PARMS);
    }

    /** What was packed; null where there is hardly anything. */
    private byte[] unpackedOnce(COSStream stream) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(CHUNK);
        try (InputStream in = stream.createRawInputStream()) {
            byte[] data = in.readAllBytes();
            if (data.length <= HEAD + CHECKSUM) {
                return null;
            }
            check(data, unpacked);
        }
        return unpacked.toByteArray();
    }

    /** A page of which the content is at hand. */
    private static final class UnpackedPage extends PDPage {
        private static final byte[] BETWEEN = {'\n'};

        private final PDPage page;
        private final List<byte[]> parts;

        UnpackedPage(PDPage page, List<byte[]> parts) {
            super(page.getCOSObject());
            this.page = page;
            this.parts = parts;
        }

        /** With the document's own store of fonts: one that is read again for each page costs more than the page. */
        @Override
        public PDResources getResources() {
            return page.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            if (parts.size() == 1) {
                return new UnpackedContent(parts.get(0));
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
                all.writeBytes(BETWEEN);
            }
            return new UnpackedContent(all.toByteArray());
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
    void check(COSStream stream) throws IOException {
        if (!isDeflated(stream.getFilters()) || !checked.add(stream)) {
            return;
        }
        boolean twice = stream.getFilters() instanceof COSArray several && several.size() > 1;
        try (InputStream in = stream.createRawInputStream()) {
            byte[] data = in.readAllBytes();
            if (data.length > HEAD + CHECKSUM) {
                check(data, OutputStream.nullOutputStream());
            }
        }
        if (twice) {
            unpack(stream);
        }
    }

    /** What is packed in packages has no bound by its first one: unpacks it bit by bit, before PDFBox does so at once. */
    private void unpack(COSStream stream) throws IOException {
        COSArray filters = (COSArray) stream.getFilters();
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size() && isDeflated(filters.getObject(i)); i++) {
            in = new InflaterInputStream(in);
        }
        try (InputStream all = in) {
            for (int got = all.read(chunk); got > 0; got = all.read(chunk)) {
                budget.unpacked(got);
            }
        }
    }

    private void check(byte[] data, OutputStream unpacked) throws IOException {
        Inflater inflater = new Inflater(true);
        Adler32 sum = new Adler32();
        try {
            inflater.setInput(data, HEAD, data.length - HEAD);
            while (!inflater.finished()) {
                int got = inflater.inflate(chunk);
                if (got == 0 && !inflater.finished()) {
                    throw new IOException("compressed data end too early");
                }
                budget.unpacked(got);
                sum.update(chunk, 0, got);
                unpacked.write(chunk, 0, got);
            }
            int left = inflater.getRemaining();
            if (left >= CHECKSUM && number(data, data.length - left) != sum.getValue()) {
                throw new IOException("compressed data are not what they were");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    private static long number(byte[] data, int at) {
        long number = 0;
        for (int i = at; i < at + CHECKSUM; i++) {
            number = number << 8 | data[i] & 0xFF;
        }
        return number;
    }

    private static boolean isDeflated(COSBase filters) {
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }
}
