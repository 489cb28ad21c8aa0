package se.expediera.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

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

    /** What a page draws; refuses a page of which part is damaged or missing. */
    void check(PDPage page) throws IOException {
        COSDictionary dictionary = page.getCOSObject();
        if (dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                checkContent(parts.getObject(i));
            }
        } else if (dictionary.containsKey(COSName.CONTENTS)) {
            checkContent(dictionary.getDictionaryObject(COSName.CONTENTS));
        }
    }

    private void checkContent(COSBase content) throws IOException {
        if (!(content instanceof COSStream stream)) {
            throw new IOException("a part of a page's content is missing");
        }
        check(stream);
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
                check(data);
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

    private void check(byte[] data) throws IOException {
        Inflater inflater = new Inflater(true);
        Adler32 sum = new Adler32();
        try {
            inflater.setInput(data, HEAD, data.length - HEAD);
            while (!inflater.finished()) {
                int got = inflater.inflate(chunk);
                if (got == 0 && !inflater.finished()) {
                    throw new IOException("compressed data end too early");
                }
                sum.update(chunk, 0, got);
                budget.unpacked(got);
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
