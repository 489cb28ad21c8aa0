package se.expediera.local;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.expediera.local.cli.Commands;
import se.expediera.local.cli.ExitCode;

/** The program. */
public final class Expediera {
    /** Set where Maven runs the program inside itself: there, work that waits for the clerk is no failed build. */
    private static final String INSIDE_MAVEN = "expediera.maven";

    private Expediera() {}

    /**
     * Carries out a command and ends the process with its exit code: 0 done, 3 something waits for the clerk, 1 an
     * error.
     */
    public static void main(String[] arguments) {
        int code = Commands.execute(writer(System.out), writer(System.err), arguments);
        boolean waitsInsideMaven = Boolean.getBoolean(INSIDE_MAVEN) && code == ExitCode.WAITS_FOR_CLERK;
        if (code != ExitCode.DONE && !waitsInsideMaven) {
            System.exit(code);
        }
    }

    /** In the terminal's own encoding where it is known, so that å ä ö come out right. */
    private static PrintWriter writer(java.io.PrintStream stream) {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return new PrintWriter(new java.io.OutputStreamWriter(stream, charset), true);
    }
}
