package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.expediera.intake.generator.SampleMinutes;

/** The files to measure with: made ones, real minutes where they lie beside the project, and those that are named. */
final class MeasuredFiles {
    /** Where real minutes may lie. */
    private static final List<Path> BESIDE = List.of(Path.of("../shared/seeds"), Path.of("../shared/corpus"));

    private static final int LONG = 100;

    private MeasuredFiles() {}

    /** The sample alone. */
    static Map<String, byte[]> sample() {
        return Map.of("bundled sample", SampleMinutes.print().pdf());
    }

    /** The contents by name; says where there are no real ones. */
    static Map<String, byte[]> all(List<Path> named, Figures figures) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(sample());
        files.put("made, about " + LONG + " pages", LongMinutes.ofPages(LONG));
        for (Path file : named) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        if (named.isEmpty()) {
            for (Path file : beside()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            if (files.size() == 2) {
                figures.leaveOut("real minutes", "there are none in ../shared; name FILEs of your own");
            }
        }
        return files;
    }

    private static List<Path> beside() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : BESIDE) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".pdf"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
