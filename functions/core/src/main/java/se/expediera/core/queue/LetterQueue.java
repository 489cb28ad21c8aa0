package se.expediera.core.queue;

/** The queue in front of the function that makes letters. A message may arrive more than once. */
@FunctionalInterface
public interface LetterQueue {
    /** Asks for a letter; returns when the wish is in the queue. */
    void send(LetterRequest request);
}
