package se.expediera.local.machine;

/**
 * What goes wrong in one invocation of a function.
 *
 * @param call at which of its calls to a port, counted from 1; beyond its last call nothing goes wrong
 * @param moment before or after the call took effect
 * @param kind what happens
 */
record Fault(int call, Moment moment, Kind kind) {
    /** Before the call takes effect, or after it did. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** What happens. */
    enum Kind {
        /** The process is killed. */
        CRASH,
        /** The call fails, or its answer is lost. */
        FAILURE,
        /** Another process works on another message in between. */
        MEANWHILE
    }

    static final Fault NONE = new Fault(Integer.MAX_VALUE, Moment.BEFORE, Kind.FAILURE);

    @Override
    public String toString() {
        return call == Integer.MAX_VALUE ? "" : kind + " " + moment + " call " + call;
    }
}
