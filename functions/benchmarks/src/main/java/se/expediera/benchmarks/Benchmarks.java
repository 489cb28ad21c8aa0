package se.expediera.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.expediera.benchmarks.coldstart.ColdstartBenchmark;
import se.expediera.benchmarks.soak.Soak;

/** The benchmarks' command line. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the service beside what it cannot do without.",
        subcommands = {
            AllBenchmark.class,
            ReadingBenchmark.class,
            PopplerBenchmark.class,
            ScreensBenchmark.class,
            GrowthBenchmark.class,
            MemoryBenchmark.class,
            RateBenchmark.class,
            PipelineBenchmark.class,
            CallsBenchmark.class,
            CostBenchmark.class,
            QueriesBenchmark.class,
            SizesBenchmark.class,
            OcrBenchmark.class,
            ColdstartBenchmark.class,
            Simulation.class,
            Soak.class
        })
public final class Benchmarks implements Runnable {
    @Spec
    private CommandSpec spec;

    private Benchmarks() {}

    /** Runs the measure that the arguments name. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a measure, such as: all, reading or soak");
    }
}
