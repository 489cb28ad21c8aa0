package se.expediera.intake.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the mark that every signature dictionary has. It cannot be compressed, since it counts the file's own bytes, and so
 * one look through them tells whether there is anything to validate.
 */
public final class SignatureMarks {
    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    /** Whether a byte is one of the mark's. */
    private static final boolean[] OF_MARK = new boolean[256];

    static {
        for (byte letter : MARK) {
            OF_MARK[letter] = true;
        }
    }

    private SignatureMarks() {}

    /** Whether a file has the mark. It covers one byte of any so many in a row: only these are looked at. */
    public static boolean areIn(byte[] content) {
        for (int at = MARK.length - 1; at < content.length; at += MARK.length) {
            if (OF_MARK[content[at] & 0xFF] && isOver(content, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOver(byte[] content, int at) {
        for (int i = 0; i < MARK.length; i++) {
            int from = at - i;
            int to = from + MARK.length;
            if (MARK[i] == content[at]
                    && to <= content.length
                    && Arrays.equals(content, from, to, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }
}
