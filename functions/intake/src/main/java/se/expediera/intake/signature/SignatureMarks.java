package se.expediera.intake.signature;

import java.nio.charset.StandardCharsets;

/**
 * Finds the mark that every signature dictionary has. It cannot be compressed, since it counts the file's own bytes, and so
 * one look through them tells whether there is anything to validate.
 */
public final class SignatureMarks {
    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    /** How far the search may go on from a byte that is the last of the compared ones. */
    private static final int[] STEP = steps();

    private SignatureMarks() {}

    /** Whether a file has the mark. */
    public static boolean areIn(byte[] content) {
        int last = MARK.length - 1;
        for (int end = last; end < content.length; end += STEP[content[end] & 0xFF]) {
            int back = 0;
            while (back < MARK.length && content[end - back] == MARK[last - back]) {
                back++;
            }
            if (back == MARK.length) {
                return true;
            }
        }
        return false;
    }

    private static int[] steps() {
        int[] steps = new int[256];
        java.util.Arrays.fill(steps, MARK.length);
        for (int i = 0; i < MARK.length - 1; i++) {
            steps[MARK[i] & 0xFF] = MARK.length - 1 - i;
        }
        return steps;
    }
}
