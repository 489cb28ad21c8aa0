package se.expediera.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures two ways of doing a thing in turns, so that whatever else the machine does meets both alike.
 *
 * @param warmUp turns that are not counted, at least
 * @param turns turns that are
 */
record Alternation(int warmUp, int turns) {
    /** So long at least the warming up takes: in fewer, Java has not yet compiled what a short file needs. */
    private static final int SECONDS = 3;

    /** Who warms up by fewer turns only wants to see that it works, or measures processes, which start cold. */
    private static final int FEW = 5;

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * What came out.
     *
     * @param ours median time of ours in milliseconds
     * @param peer median time of the peer in milliseconds
     * @param ratio ours divided by the peer, medians
     * @param low a quarter of the turns had a lower ratio
     * @param high a quarter of the turns had a higher ratio
     */
    record Result(double ours, double peer, double ratio, double low, double high) {}

    Result measure(Work ours, Work peer) throws Exception {
        List<Double> ourTimes = new ArrayList<>();
        List<Double> peerTimes = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        warmUp(ours, peer);
        for (int turn = 0; turn < turns; turn++) {
            // who goes first changes from turn to turn
            double first = millis(turn % 2 == 0 ? ours : peer);
            double second = millis(turn % 2 == 0 ? peer : ours);
            double our = turn % 2 == 0 ? first : second;
            double their = turn % 2 == 0 ? second : first;
            ourTimes.add(our);
            peerTimes.add(their);
            ratios.add(our / their);
        }
        double our = quantile(ourTimes, 0.5);
        double their = quantile(peerTimes, 0.5);
        return new Result(our, their, our / their, quantile(ratios, 0.25), quantile(ratios, 0.75));
    }

    private void warmUp(Work ours, Work peer) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp < FEW ? 0 : SECONDS);
        for (int turn = 0; turn < warmUp || System.nanoTime() < end; turn++) {
            ours.run();
            peer.run();
        }
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The value below which a part of the values lies. */
    static double quantile(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
