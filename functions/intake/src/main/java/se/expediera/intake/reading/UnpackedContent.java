package se.expediera.intake.reading;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A page's content as one array. PDFBox's own buffer is made for files of any size and asks for its chunk at each byte; its
 * parser goes one byte back after nearly every word, so that this is a tenth of a reading.
 */
final class UnpackedContent implements RandomAccessRead {
    private final byte[] content;
    private int at;
    private boolean closed;

    UnpackedContent(byte[] content) {
        this.content = content;
    }

    /** How much of it was read. */
    int at() {
        return at;
    }

    /** Any byte of it, read or not. */
    int byteAt(int place) {
        return content[place] & 0xFF;
    }

    @Override
    public int read() {
        return at < content.length ? content[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at >= content.length) {
            return length == 0 ? 0 : -1;
        }
        int got = Math.min(length, content.length - at);
        System.arraycopy(content, at, into, offset, got);
        at += got;
        return got;
    }

    @Override
    public int peek() {
        return at < content.length ? content[at] & 0xFF : -1;
    }

    @Override
    public void rewind(int bytes) {
        seek(at - (long) bytes);
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public void seek(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("no place before the content's start: " + position);
        }
        at = (int) Math.min(position, content.length);
    }

    @Override
    public long length() {
        return content.length;
    }

    @Override
    public boolean isEOF() {
        return at >= content.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
