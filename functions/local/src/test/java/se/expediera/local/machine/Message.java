package se.expediera.local.machine;

import java.time.Instant;

/**
 * A message in a queue.
 *
 * @param to the function that takes it
 * @param body what it says
 * @param visibleAt from when it can be received
 * @param receives how often it was received in vain
 */
record Message(Function to, String body, Instant visibleAt, int receives) {
    private static final int MOST_RECEIVES = 5;

    /** The functions that take messages. */
    enum Function {
        INTAKE,
        REGISTER,
        DISPATCH,
        FEEDBACK,
        /** Takes what the others gave up. */
        DEAD_LETTERS
    }

    /** As it comes again: to the same function, or to that of the dead letters once it came too often. */
    Message again(Instant at) {
        boolean givenUp = receives + 1 >= MOST_RECEIVES && to != Function.DEAD_LETTERS;
        return givenUp ? new Message(Function.DEAD_LETTERS, body, at, 0) : new Message(to, body, at, receives + 1);
    }
}
