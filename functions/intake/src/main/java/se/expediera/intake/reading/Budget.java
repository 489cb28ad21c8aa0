package se.expediera.intake.reading;

/** What is left of one reading's {@link Limits}. Whoever works on a file asks it at every step, and is stopped by it. */
final class Budget {
    /** The clock is asked at each so many steps: often enough, and yet for nothing. */
    private static final int CLOCK = 1024;

    /** So many comparisons take about as long as it takes to notice that a reading is over its time. */
    private static final int MUCH = 1 << 22;

    private final Limits limits;
    private long end;
    private int steps;
    private int letters;
    private long pixels;
    private int depth;
    private int work;
    private volatile boolean readsScans;
    private long unpackedBytes;
    private long excerptBytes;

    /** A budget that is used up when {@code limits} are, counted from now on. */
    Budget(Limits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** One step of drawing, or of anything else that a file can ask for without end. */
    void step() {
        if (++steps > limits.steps()) {
            throw Refusal.steps();
        }
        if (steps % CLOCK == 0) {
            checkTime();
        }
    }

    /** So many comparisons, for which a step each would be too dear. */
    void work(int comparisons) {
        work += comparisons;
        if (work >= MUCH || work < 0) {
            work = 0;
            checkTime();
        }
    }

    /** A new page begins. */
    void page() {
        letters = 0;
        pixels = 0;
        checkTime();
    }

    /** One letter of a page. */
    void letter(int page) {
        if (++letters > limits.lettersOfPage()) {
            throw Refusal.letters(page);
        }
    }

    /** A form within a page or form begins. */
    void enter(int page) {
        if (++depth > limits.nesting()) {
            throw Refusal.nesting(page);
        }
    }

    /** The form that was begun last ends. */
    void leave() {
        depth--;
    }

    /** A picture of this declared size. */
    void picture(long width, long height, int page) {
        if (width * height > limits.imagePixels()) {
            throw Refusal.picture(page);
        }
        pixels += width * height;
    }

    /** How many pixels the pictures of this page have, as they are declared. */
    long pixelsOfPage() {
        return pixels;
    }

    /** So many pages were seen. */
    void pages(int seen) {
        if (seen > limits.pages()) {
            throw Refusal.pages(limits.pages());
        }
    }

    /** So many bytes more were unpacked. */
    void unpacked(int bytes) {
        unpackedBytes += bytes;
        if (unpackedBytes > limits.unpackedBytes()) {
            throw Refusal.unpacked();
        }
        step();
    }

    /** An excerpt was cut. */
    void excerpt(int bytes) {
        excerptBytes += bytes;
        if (excerptBytes > limits.excerptBytes()) {
            throw Refusal.excerpts();
        }
        checkTime();
    }

    /** The pictures of scanned pages are read from now on. */
    void scans() {
        readsScans = true;
    }

    /** Whether pictures of scanned pages are read, or were. */
    boolean readsScans() {
        return readsScans;
    }

    /** So long pictures were read, which have a limit of their own. */
    void scanned(long nanos) {
        end += nanos;
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw Refusal.time(limits.time().toSeconds());
        }
    }
}
