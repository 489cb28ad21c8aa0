package se.expediera.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The figures of one run, printed as they come. */
public final class Figures {
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Figures(PrintStream out) {
        this.out = out;
        out.println(Row.head());
    }

    /** Adds a figure, and prints it. */
    public void add(Row row) {
        rows.add(row);
        out.println(row.line());
    }

    /** Says which row is not measured, and why. */
    public void leaveOut(String measure, String why) {
        leftOut.add(measure + ": " + why);
        out.println(measure + ": left out, " + why);
    }

    /** Something to know about the row before. */
    public void note(String text) {
        out.println("    " + text);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
