package se.expediera.intake.reading;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;

/**
 * Goes along a content with PDFBox, and refuses it where PDFBox passes over what it cannot parse: it leaves out the broken
 * part of a string, and all that follows a broken dictionary or a picture without an end, as if nothing stood there.
 */
final class Tokens {
    private final UnpackedContent content;

    /** Up to here the content was taken, operator by operator. */
    private int taken;

    Tokens(UnpackedContent content) {
        this.content = content;
    }

    /** PDFBox has read one operator with all that stands before it. */
    void take(Operator operator) throws IOException {
        int end = content.at();
        switch (operator.getName()) {
            case "Tj", "TJ", "'", "\"" -> checkStrings(end);
            case "BI" -> checkPicture(operator, end);
            default -> {
                // nothing of it is text
            }
        }
        taken = end;
    }

    /** PDFBox has found the end; nothing that says anything stands behind the last operator. */
    void end() throws IOException {
        int length = (int) content.length();
        for (int i = taken; i < length; i++) {
            int one = content.byteAt(i);
            if (one == '%') {
                i = endOfComment(i, length);
            } else if (one == '(' || one == '<' || Character.isLetter(one)) {
                throw broken();
            }
        }
    }

    /** PDFBox ends a string of hexadecimal digits at the first other letter. */
    private void checkStrings(int end) throws IOException {
        for (int i = taken; i < end; i++) {
            int one = content.byteAt(i);
            if (one == '(') {
                i = endOfLiteral(i, end);
            } else if (one == '<') {
                i = endOfHex(i, end);
            } else if (one == '%') {
                i = endOfComment(i, end);
            }
        }
    }

    private int endOfLiteral(int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            switch (content.byteAt(i)) {
                case '\\' -> i++;
                case '(' -> open++;
                case ')' -> {
                    if (--open == 0) {
                        return i;
                    }
                }
                default -> {
                    // a letter
                }
            }
        }
        return end;
    }

    private int endOfHex(int start, int end) throws IOException {
        for (int i = start + 1; i < end; i++) {
            int one = content.byteAt(i);
            if (one == '>') {
                return i;
            }
            boolean digit = one >= '0' && one <= '9' || one >= 'A' && one <= 'F' || one >= 'a' && one <= 'f';
            boolean white = one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == '\b';
            if (!digit && !white) {
                throw broken();
            }
        }
        return end;
    }

    private int endOfComment(int start, int end) {
        int at = start;
        while (at < end && content.byteAt(at) != '\n' && content.byteAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** A picture in the line ends with EI, which PDFBox may not know for its end: then text lies within its data. */
    private void checkPicture(Operator operator, int end) throws IOException {
        byte[] data = operator.getImageData();
        boolean ends = end >= 2 && content.byteAt(end - 2) == 'E' && content.byteAt(end - 1) == 'I';
        if (data == null || !ends || hasText(data)) {
            throw broken();
        }
    }

    private static boolean hasText(byte[] data) {
        int end = word(data, 0, 'E', 'I');
        int text = end < 0 ? -1 : word(data, end, 'B', 'T');
        return text >= 0 && (word(data, text, 'T', 'j') >= 0 || word(data, text, 'T', 'J') >= 0);
    }

    /** Behind a word of two letters with white space behind it; less than 0 where there is none. */
    private static int word(byte[] data, int from, char first, char second) {
        for (int i = from; i + 2 < data.length; i++) {
            if (data[i] == first && data[i + 1] == second && PackedForms.isWhite(data[i + 2])) {
                return i + 2;
            }
        }
        return -1;
    }

    private static IOException broken() {
        return new IOException("a content is broken off, or a part of it cannot be parsed");
    }
}
