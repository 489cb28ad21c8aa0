package se.expediera.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.benchmarks.coldstart.ColdstartBenchmark;

/** All measures, one after the other. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        description = "Every measure; says which rows it leaves out and why. Takes about half an hour.")
final class AllBenchmark extends Measure {
    @Option(names = "--short", description = "few turns and small sizes: to see that it works, not to judge by")
    private boolean shortly;

    @Override
    protected void measure(Figures figures) throws Exception {
        drawInto(Path.of("functions", "benchmarks", "target", "ratios.svg"));
        for (Measure measure : List.of(
                new ReadingBenchmark(),
                new PopplerBenchmark(),
                new ScreensBenchmark(),
                new GrowthBenchmark(),
                new MemoryBenchmark(),
                new RateBenchmark(),
                new PipelineBenchmark(),
                new CallsBenchmark(),
                new CostBenchmark(),
                new QueriesBenchmark(),
                new SizesBenchmark(),
                new ColdstartBenchmark(),
                new OcrBenchmark(),
                new Simulation())) {
            if (shortly) {
                measure.shorten();
            }
            measure.measure(figures);
        }
    }

    @Override
    protected void shorten() {
        shortly = true;
    }
}
