package se.expediera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.signature.Trust;

/** What intake's reading says of the signatures of files. It needs nothing but what is in the function's jar. */
final class SignatureVerdicts {
    private SignatureVerdicts() {}

    /** Arguments: the folder of whom to trust, and the files; writes a line a file. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = List.of(arguments).subList(1, arguments.length).stream()
                .map(Path::of)
                .toList();
        of(Path.of(arguments[0]), files).forEach(System.out::println);
    }

    static List<String> of(Path trust, List<Path> files) throws IOException {
        Trust whom = Trust.in(trust);
        FileReader reader = new FileReader(() -> whom, ScanReader.none());
        List<String> verdicts = new ArrayList<>();
        for (Path file : files) {
            Reading reading = reader.read(Files.readAllBytes(file));
            verdicts.add(
                    reading instanceof Reading.Read read ? read.signatures().toString() : reading.toString());
        }
        return verdicts;
    }
}
