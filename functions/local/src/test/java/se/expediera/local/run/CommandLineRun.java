package se.expediera.local.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.expediera.local.cli.Commands;

/** Commands as a clerk types them, with all state below one folder. */
final class CommandLineRun {
    private final Path folder;

    CommandLineRun(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command said.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err its errors
     */
    record Answer(int code, String out, String err) {}

    Path data() {
        return folder.resolve("data");
    }

    Path mails() {
        return folder.resolve("mejl");
    }

    /** Carries out a command that works in the folder. */
    Answer in(String command, Object... arguments) {
        List<String> line = new ArrayList<>(List.of(command, "--data", data().toString()));
        if (command.equals("run")) {
            line.addAll(List.of("--out", mails().toString()));
        }
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return plain(line.toArray(String[]::new));
    }

    /** Carries out a command as it stands. */
    static Answer plain(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
