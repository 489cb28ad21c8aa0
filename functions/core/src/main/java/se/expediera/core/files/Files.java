package se.expediera.core.files;

import java.util.Optional;

/** The bucket. */
public interface Files {
    /**
     * One version of a file.
     *
     * @param versionId the version, or "" for the newest
     * @return its bytes, or empty where there is no such file
     */
    Optional<byte[]> read(String key, String versionId);

    /** Writes a file, replacing what was there. */
    void write(String key, byte[] content, String contentType);
}
