package se.expediera.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks a stream stage by stage, and holds each stage against what it says of itself: the checksum of compressed data
 * (RFC 1950), the mark that ends a coding, the letters that it may have. PDFBox takes what it can get of damaged data.
 *
 * @see <a href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO 32000-1, 7.4</a>
 */
final class Unpacking {
    private static final int CHUNK = 1 << 15;

    /** Before compressed data: what kind they are. */
    private static final int HEAD = 2;

    private static final int CHECKSUM = 4;

    /** Compressed data are no shorter, even of nothing. */
    private static final int LEAST = 8;

    private final byte[] chunk = new byte[CHUNK];

    /** What was packed in a stream; refuses it where its data are not those that were packed. */
    byte[] unpacked(COSStream stream, IntConsumer meter) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(CHUNK);
        unpack(stream, meter, unpacked);
        return unpacked.toByteArray();
    }

    /**
     * Unpacks a stream; refuses it where its data are not those that were packed.
     *
     * @param meter is told the bytes of each stage as they come
     */
    void unpack(COSStream stream, IntConsumer meter, OutputStream into) throws IOException {
        List<COSName> filters = filters(stream);
        byte[] data;
        try (InputStream in = stream.createRawInputStream()) {
            data = in.readAllBytes();
        }
        int last = filters.size() - 1;
        for (int i = 0; i < last; i++) {
            ByteArrayOutputStream between = new ByteArrayOutputStream(CHUNK);
            stage(filters.get(i), parameters(stream, i), data, meter, between);
            data = between.toByteArray();
        }
        if (last >= 0) {
            stage(filters.get(last), parameters(stream, last), data, meter, into);
        } else {
            new Metered(into, meter).write(data);
        }
    }

    private static List<COSName> filters(COSStream stream) throws IOException {
        COSBase all = stream.getFilters();
        List<COSName> filters = new ArrayList<>();
        if (all instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                filters.add(filter(several.getObject(i)));
            }
        } else if (all != null) {
            filters.add(filter(all));
        }
        return filters;
    }

    private static COSName filter(COSBase filter) throws IOException {
        if (filter instanceof COSName name) {
            return name;
        }
        throw new IOException("nobody knows how data are packed");
    }

    private static COSDictionary parameters(COSStream stream, int stage) {
        COSBase all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own = all;
        if (all instanceof COSArray several) {
            own = stage < several.size() ? several.getObject(stage) : null;
        }
        return own instanceof COSDictionary parameters ? parameters : new COSDictionary();
    }

    private void stage(COSName filter, COSDictionary parameters, byte[] data, IntConsumer meter, OutputStream into)
            throws IOException {
        if (isBlank(data)) {
            return;
        }
        OutputStream out = new Metered(into, meter);
        boolean predicted = parameters.getInt(COSName.PREDICTOR, 1) > 1;
        switch (filter.getName()) {
            case "FlateDecode", "Fl" -> {
                if (!predicted) {
                    inflate(data, out);
                    return;
                }
                ByteArrayOutputStream rows = new ByteArrayOutputStream(CHUNK);
                inflate(data, new Metered(rows, meter));
                PackedForms.checkRows(rows.toByteArray(), parameters);
                // the same bytes without their tags: they are counted already
                out = into;
            }
            case "LZWDecode", "LZW" -> {
                if (predicted) {
                    throw new IOException("rows that nobody packs so");
                }
                PackedForms.checkLzw(data, parameters.getInt(COSName.EARLY_CHANGE, 1) != 0);
            }
            case "ASCII85Decode", "A85" -> PackedForms.checkAscii85(data);
            case "ASCIIHexDecode", "AHx" -> PackedForms.checkHex(data);
            case "RunLengthDecode", "RL" -> PackedForms.checkRuns(data);
            case "Crypt" -> {
                if (!COSName.IDENTITY.equals(parameters.getDictionaryObject(COSName.NAME))
                        && parameters.containsKey(COSName.NAME)) {
                    throw new IOException("data are encrypted in a way of their own");
                }
            }
            // a picture's, or one that nobody knows
            default -> throw new IOException("text is not packed so");
        }
        COSDictionary alone = new COSDictionary();
        alone.setItem(COSName.FILTER, filter);
        alone.setItem(COSName.DECODE_PARMS, parameters);
        FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(data), out, alone, 0);
    }

    /** Some programs declare packed data where there are none. */
    private static boolean isBlank(byte[] data) {
        if (data.length >= LEAST) {
            return false;
        }
        for (byte one : data) {
            if (!PackedForms.isWhite(one)) {
                return false;
            }
        }
        return true;
    }

    private void inflate(byte[] data, OutputStream out) throws IOException {
        if (data.length < LEAST) {
            throw new IOException("compressed data end before they begin");
        }
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
                out.write(chunk, 0, got);
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

    /** Tells how much goes through it before it goes. */
    private static final class Metered extends FilterOutputStream {
        private final IntConsumer meter;

        Metered(OutputStream out, IntConsumer meter) {
            super(out);
            this.meter = meter;
        }

        @Override
        public void write(int one) throws IOException {
            meter.accept(1);
            out.write(one);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            meter.accept(length);
            out.write(from, offset, length);
        }
    }
}
