package se.expediera.benchmarks.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * One run of the model. Files wait for a reader, decisions for a dispatcher, and mails for their turn at the mail service; a
 * file's receipt follows its last decision.
 */
public final class Model {
    /** What is busy for less of the time has room. */
    private static final double BUSY = 0.9;

    private final Load load;
    private final Times times;
    private final Limits limits;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Station readers;
    private final Station dispatchers;
    private double now;
    private double nextTurn;
    private double lastMail;
    private long order;

    private Model(Load load, Times times, Limits limits) {
        this.load = load;
        this.times = times;
        this.limits = limits;
        this.readers = new Station(limits.readers());
        this.dispatchers = new Station(limits.dispatchers());
    }

    /**
     * What comes out.
     *
     * @param seconds from the first file to the last mail
     * @param reading the share of the time in which readers were all busy
     * @param dispatching the share in which dispatchers were all busy
     * @param sending the share of the mail service's turns that were used
     */
    public record Outcome(double seconds, double reading, double dispatching, double sending) {
        /** What had the least to spare; where all had some, the last mail only waits for the last file. */
        public String bound() {
            if (Math.max(sending, Math.max(reading, dispatching)) < BUSY) {
                return "nothing but the files' arrival";
            }
            if (sending >= reading && sending >= dispatching) {
                return "the mail service's rate";
            }
            return reading > dispatching ? "the number of readers" : "the number of dispatchers";
        }
    }

    private record Event(double at, long order, Runnable happens) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** So many who work side by side, with what waits for them. */
    private static final class Station {
        private final int workers;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int busy;
        private double worked;

        Station(int workers) {
            this.workers = workers;
        }
    }

    /** Lets all happen. */
    public static Outcome run(Load load, Times times, Limits limits) {
        return new Model(load, times, limits).run();
    }

    private Outcome run() {
        for (int file = 0; file < load.files(); file++) {
            at(load.withinSeconds() * file / load.files(), this::fileArrives);
        }
        while (!events.isEmpty()) {
            Event event = events.poll();
            now = event.at();
            event.happens().run();
        }
        double sent = load.mails() / limits.mailsPerSecond();
        return new Outcome(
                lastMail,
                readers.worked / (limits.readers() * lastMail),
                dispatchers.worked / (limits.dispatchers() * lastMail),
                sent / lastMail);
    }

    private void at(double when, Runnable happens) {
        events.add(new Event(when, order++, happens));
    }

    private void fileArrives() {
        work(readers, times.file() + times.page() * load.pages(), () -> {
            int[] left = {load.decisions()};
            for (int decision = 0; decision < load.decisions(); decision++) {
                dispatch(load.parties(), () -> {
                    left[0]--;
                    if (left[0] == 0) {
                        dispatch(1, () -> {});
                    }
                });
            }
        });
    }

    private void dispatch(int mails, Runnable then) {
        start(dispatchers, () -> {
            double begin = now;
            at(
                    now + times.decision(),
                    () -> mail(mails, () -> {
                        end(dispatchers, now - begin);
                        then.run();
                    }));
        });
    }

    /** One mail after the other waits for its turn, among those of other dispatchers. */
    private void mail(int left, Runnable then) {
        if (left == 0) {
            then.run();
            return;
        }
        double turn = Math.max(now, nextTurn);
        nextTurn = turn + 1 / limits.mailsPerSecond();
        // its claim is taken before it leaves, and its state kept behind
        lastMail = Math.max(lastMail, turn + times.mail() / 2);
        at(turn + times.mail(), () -> mail(left - 1, then));
    }

    private void work(Station station, double seconds, Runnable then) {
        start(
                station,
                () -> at(now + seconds, () -> {
                    end(station, seconds);
                    then.run();
                }));
    }

    private static void start(Station station, Runnable job) {
        if (station.busy < station.workers) {
            station.busy++;
            job.run();
        } else {
            station.waiting.add(job);
        }
    }

    private static void end(Station station, double seconds) {
        station.worked += seconds;
        Runnable next = station.waiting.poll();
        if (next == null) {
            station.busy--;
        } else {
            next.run();
        }
    }
}
