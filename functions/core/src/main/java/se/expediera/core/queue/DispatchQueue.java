package se.expediera.core.queue;

import java.time.Duration;
import java.util.List;

/** The queue in front of dispatch. A message may arrive more than once and in any order. */
public interface DispatchQueue {
    /** Puts messages into the queue; returns when all are in it. */
    void send(List<? extends DispatchMessage> messages);

    /**
     * Puts one message into the queue, to be seen only after a while.
     *
     * @param delay at most 15 minutes, the queue service's limit
     */
    void sendLater(DispatchMessage message, Duration delay);
}
