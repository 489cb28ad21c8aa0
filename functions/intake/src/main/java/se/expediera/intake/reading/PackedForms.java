package se.expediera.intake.reading;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The forms in which data are packed, as far as they show by themselves that something is missing or changed: each refuses
 * data that no program writes.
 */
final class PackedForms {
    private static final int HEX_PAIR = 2;

    /** Of base 85: five digits stand for four bytes. */
    private static final int GROUP = 5;

    private static final int BASE = 85;
    private static final long MOST_OF_GROUP = 0xFFFF_FFFFL;

    /** In run lengths: the end; below it lie lengths of what is written out, above it of what is repeated. */
    private static final int END_OF_RUNS = 128;

    private static final int LZW_CLEAR = 256;
    private static final int LZW_END = 257;
    private static final int LZW_FIRST = 258;
    private static final int LZW_NARROW = 9;
    private static final int LZW_WIDE = 12;

    /** From here on predictors work by rows of which each begins with a tag: how it is predicted, from 0 to 4. */
    private static final int TAGGED = 10;

    private static final int LAST_TAG = 4;

    private PackedForms() {}

    static boolean isWhite(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }

    static void checkAscii85(byte[] data) throws IOException {
        int digits = 0;
        long group = 0;
        int at = 0;
        for (; at < data.length && data[at] != '~'; at++) {
            byte one = data[at];
            if (isWhite(one) || one == 'z' && digits == 0) {
                continue;
            }
            if (one < '!' || one > 'u') {
                throw changed();
            }
            group = group * BASE + one - '!';
            if (++digits == GROUP) {
                if (group > MOST_OF_GROUP) {
                    throw changed();
                }
                digits = 0;
                group = 0;
            }
        }
        if (digits == 1) {
            throw changed();
        }
        checkEnd(data, at, '~');
    }

    static void checkHex(byte[] data) throws IOException {
        int digits = 0;
        int at = 0;
        for (; at < data.length && data[at] != '>'; at++) {
            if (Character.digit(data[at], 16) >= 0) {
                digits++;
            } else if (!isWhite(data[at]) || digits % HEX_PAIR != 0) {
                // PDFBox takes white space within a pair for a digit
                throw changed();
            }
        }
        checkEnd(data, at, '>');
    }

    /** A coding by letters ends with a mark, and behind it there is nothing more. */
    private static void checkEnd(byte[] data, int at, char mark) throws IOException {
        if (at >= data.length || data[at] != mark) {
            throw changed();
        }
        checkRest(data, data.length > at + 1 && data[at + 1] == '>' ? at + 2 : at + 1);
    }

    private static void checkRest(byte[] data, int from) throws IOException {
        for (int i = from; i < data.length; i++) {
            if (!isWhite(data[i])) {
                throw changed();
            }
        }
    }

    static void checkRuns(byte[] data) throws IOException {
        int at = 0;
        while (at < data.length) {
            int length = data[at] & 0xFF;
            if (length == END_OF_RUNS) {
                return;
            }
            at += length < END_OF_RUNS ? length + 2 : 2;
        }
        throw changed();
    }

    /**
     * Goes from code to code.
     *
     * @param early whether codes become wider one code earlier than they must
     */
    static void checkLzw(byte[] data, boolean early) throws IOException {
        int known = LZW_FIRST;
        int width = LZW_NARROW;
        boolean first = true;
        long bits = data.length * 8L;
        for (long at = 0; at + width <= bits; ) {
            int code = bits(data, at, width);
            at += width;
            if (code == LZW_END) {
                checkRest(data, (int) (at + 7 >> 3));
                return;
            }
            if (code == LZW_CLEAR) {
                known = LZW_FIRST;
                first = true;
            } else if (code > known || code == known && first) {
                throw changed();
            } else {
                known += first ? 0 : 1;
                first = false;
            }
            int next = known + (early ? 1 : 0);
            width = LZW_NARROW;
            while (width < LZW_WIDE && next >= 1 << width) {
                width++;
            }
        }
        throw changed();
    }

    private static int bits(byte[] data, long at, int width) {
        int bits = 0;
        for (long i = at; i < at + width; i++) {
            int bit = data[(int) (i >> 3)] >> (int) (7 - (i & 7)) & 1;
            bits = bits << 1 | bit;
        }
        return bits;
    }

    /** Rows that a predictor has made. */
    static void checkRows(byte[] data, COSDictionary parameters) throws IOException {
        long pixels = parameters.getLong(COSName.COLUMNS, 1);
        long bits = parameters.getLong(COSName.COLORS, 1) * parameters.getLong(COSName.BITS_PER_COMPONENT, 8);
        long row = pixels > 0 && pixels <= Integer.MAX_VALUE && bits > 0 && bits <= Integer.MAX_VALUE
                ? (pixels * bits + 7) / 8
                : 0;
        boolean tagged = parameters.getInt(COSName.PREDICTOR, 1) >= TAGGED;
        if (data.length > 0 && (row == 0 || row > data.length)) {
            throw changed();
        }
        for (long at = 0; tagged && at < data.length; at += row + 1) {
            if ((data[(int) at] & 0xFF) > LAST_TAG) {
                throw changed();
            }
        }
    }

    private static IOException changed() {
        return new IOException("packed data are cut or changed");
    }
}
