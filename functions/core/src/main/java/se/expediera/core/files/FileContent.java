package se.expediera.core.files;

/** What a bounded look at a file gave. */
public sealed interface FileContent {
    /** There is no such file. */
    record Missing() implements FileContent {}

    /**
     * The file is larger than the reader takes; nothing of it was kept.
     *
     * @param bytes its size
     */
    record TooLarge(long bytes) implements FileContent {}

    /**
     * The whole file.
     *
     * @param bytes its bytes, not copied
     */
    record Whole(byte[] bytes) implements FileContent {}
}
