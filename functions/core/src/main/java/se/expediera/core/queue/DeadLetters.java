package se.expediera.core.queue;

import java.util.List;
import java.util.Optional;

/** The messages that were given up, kept until somebody puts them back or has done with them. */
public interface DeadLetters {
    /** Keeps a dead letter; one that is kept already stays as it is. */
    void save(DeadLetter letter);

    /** The dead letter with this id. */
    Optional<DeadLetter> find(String id);

    /** Those that are kept, oldest first. */
    List<DeadLetter> all(int limit);

    /** Lets go one that was put back. */
    void remove(String id);
}
