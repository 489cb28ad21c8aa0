package se.expediera.core.files;

import java.util.List;
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

    /**
     * One version of a file that may be of any size.
     *
     * @param versionId the version, or "" for the newest
     * @param most the most bytes that are taken into memory
     */
    FileContent read(String key, String versionId, long most);

    /** The keys that begin like this, in their order. */
    List<String> keys(String prefix);

    /** Writes a file, replacing what was there. */
    void write(String key, byte[] content, String contentType);
}
