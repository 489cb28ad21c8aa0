package se.expediera.local.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong with a command as it was typed, in Swedish. */
final class Misunderstanding {
    private Misunderstanding() {}

    static String words(CommandLine.ParameterException fault) {
        if (fault instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "Det här saknas: " + names(missing.getMissing()) + ".";
        } else if (fault instanceof CommandLine.OverwrittenOptionException twice) {
            return "Ange " + name(twice.getOverwritten()) + " bara en gång.";
        } else if (fault instanceof CommandLine.UnmatchedArgumentException unknown) {
            return "Okänt: " + String.join(" ", unknown.getUnmatched()) + ".";
        }
        return fault.getMessage();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(Misunderstanding::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
