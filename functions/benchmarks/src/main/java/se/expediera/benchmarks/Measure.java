package se.expediera.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A measure by its name: takes its figures, prints them, and writes them where it is asked to. */
public abstract class Measure implements Callable<Integer> {
    @Option(names = "--json", paramLabel = "FILE", description = "also write the rows to FILE as JSON")
    private Path json;

    @Option(names = "--picture", paramLabel = "FILE", description = "also draw the ratios into FILE as SVG")
    private Path picture;

    /** Takes the figures. */
    protected abstract void measure(Figures figures) throws Exception;

    /** Takes a minute's worth of turns and sizes, only to see that it works. */
    protected abstract void shorten();

    @Override
    public final Integer call() throws Exception {
        Figures figures = new Figures(System.out);
        measure(figures);
        if (json != null) {
            write(json, figures);
        }
        if (picture != null) {
            Files.writeString(picture, RatioPicture.of(figures.rows()));
        }
        return 0;
    }

    final void drawInto(Path file) {
        if (picture == null) {
            picture = file;
        }
    }

    private static void write(Path file, Figures figures) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("java", System.getProperty("java.version"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("rows", figures.rows().stream().map(Row::json).toList());
        all.put("leftOut", figures.leftOut());
        Files.writeString(file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all));
    }
}
