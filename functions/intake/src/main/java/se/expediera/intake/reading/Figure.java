package se.expediera.intake.reading;

/** What fills an area of a page: one colour, a shape, a picture, a blend of colours. Asked within the area's box alone. */
interface Figure {
    /** In points: what reaches so far to all sides of a letter's middle hides it, whatever shape it has. */
    double REACH = 3;

    /** Whether this very place lies under the figure, and nothing shines through. */
    boolean holds(double x, double y);

    /** Whether everything around this place lies under the figure. */
    default boolean covers(double x, double y) {
        return allAround(x, y, this::holds);
    }

    /** Whether anything around this place lies under the figure. */
    default boolean touches(double x, double y) {
        return !allAround(x, y, (px, py) -> !holds(px, py));
    }

    /**
     * The colour around a place that the figure covers, or {@link Ink#UNKNOWN}.
     *
     * @param letter the colour of what stands there: it says how dear the answer may be
     */
    int colour(double x, double y, int letter);

    /** How many steps each answer takes, about. */
    int effort();

    /** One that fills the whole of its box. */
    interface Even extends Figure {
        @Override
        default boolean holds(double x, double y) {
            return true;
        }

        @Override
        default boolean covers(double x, double y) {
            return true;
        }

        @Override
        default boolean touches(double x, double y) {
            return true;
        }

        @Override
        default int effort() {
            return 1;
        }
    }

    /** One colour all over the box. */
    record Plain(int rgb) implements Even {
        @Override
        public int colour(double x, double y, int letter) {
            return rgb;
        }
    }

    /** One that is seen within a clip of any shape. */
    record Clipped(Figure figure, Clip clip) implements Figure {
        @Override
        public boolean holds(double x, double y) {
            return clip.holds(x, y) && figure.holds(x, y);
        }

        @Override
        public boolean covers(double x, double y) {
            return allAround(x, y, clip::holds) && figure.covers(x, y);
        }

        @Override
        public boolean touches(double x, double y) {
            return !allAround(x, y, (px, py) -> !clip.holds(px, py)) && figure.touches(x, y);
        }

        @Override
        public int colour(double x, double y, int letter) {
            return figure.colour(x, y, letter);
        }

        @Override
        public int effort() {
            return clip.effort() + figure.effort();
        }
    }

    /** Something that is asked about a place. */
    interface Question {
        boolean at(double x, double y);
    }

    /** Whether the answer is yes at a place and all around it. */
    static boolean allAround(double x, double y, Question question) {
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                if (!question.at(x + i * REACH, y + j * REACH)) {
                    return false;
                }
            }
        }
        return true;
    }
}
