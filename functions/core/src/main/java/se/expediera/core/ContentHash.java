package se.expediera.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, from which ids are derived and with which a file is proved. */
public final class ContentHash {
    /** 96 bits: no two files of an office ever share an id, and a person can still read one out. */
    private static final int ID_DIGITS = 24;

    private ContentHash() {}

    /** The hash as 64 lower-case hexadecimal digits. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of a text's UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The id that stands for content with this hash: its first 24 digits. */
    public static String id(String hash) {
        return hash.substring(0, ID_DIGITS);
    }
}
