package se.expediera.benchmarks;

/**
 * What a figure has to reach; a bound that is no number binds nothing.
 *
 * @param direction on which side of the bounds it is right
 * @param must what it must not miss
 * @param aim what is aimed at
 */
public record Goal(Direction direction, double must, double aim) {
    /** Nothing: the figure is only told. */
    public static final Goal NONE = new Goal(Direction.AT_MOST, Double.NaN, Double.NaN);

    /** Which side of a bound is right. */
    public enum Direction {
        /** A lower figure is better. */
        AT_MOST("≤"),
        /** A higher figure is better. */
        AT_LEAST("≥");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    /** A figure that must not be higher. */
    public static Goal atMost(double must, double aim) {
        return new Goal(Direction.AT_MOST, must, aim);
    }

    /** A figure that must not be lower. */
    public static Goal atLeast(double must, double aim) {
        return new Goal(Direction.AT_LEAST, must, aim);
    }

    /** How a figure stands to the bounds, in a word. */
    String verdict(double figure) {
        if (isMissed(figure, must)) {
            return "MISSED";
        }
        if (isMissed(figure, aim)) {
            return "below the aim";
        }
        return Double.isNaN(must) && Double.isNaN(aim) ? "" : "reached";
    }

    /** The bound that must be kept, as it is printed. */
    String printedMust() {
        return printed(must);
    }

    /** The bound that is aimed at, as it is printed. */
    String printedAim() {
        return printed(aim);
    }

    private boolean isMissed(double figure, double bound) {
        return direction == Direction.AT_MOST ? figure > bound : figure < bound;
    }

    private String printed(double bound) {
        return Double.isNaN(bound) ? "-" : direction.sign + " " + Row.number(bound);
    }
}
