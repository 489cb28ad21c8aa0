package se.expediera.core.register;

import java.util.Optional;

/** The uploads of the register, each kept for its receipt. */
public interface RegisterImports {
    /** Keeps what became of an upload, together with the pending receipt to the clerk; repeating it changes nothing. */
    void save(RegisterImport outcome);

    /** The upload with this id. */
    Optional<RegisterImport> find(String id);
}
