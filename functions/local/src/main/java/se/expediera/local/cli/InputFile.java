package se.expediera.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.expediera.intake.reading.FileReader;

/**
 * A file to upload.
 *
 * @param name its name without folders
 * @param content all its bytes
 */
record InputFile(String name, byte[] content) {
    private static final String SAMPLE = "/se/expediera/local/sample/";

    /** The part of Java's memory that one file may take: on its way into the bucket there are several copies of it. */
    private static final int SHARE = 8;

    /**
     * Reads a file. One that is too large for the service is taken, too, as long as there is room: the clerk gets her receipt.
     *
     * @throws CliFault where it cannot be read, is no file, or has no room in memory
     */
    static InputFile read(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new CliFault(file + ": det är ingen vanlig fil och den läses inte. Ange en fil.");
            }
            long room = Math.max(FileReader.mostBytes(), Runtime.getRuntime().maxMemory() / SHARE);
            if (Files.size(file) > room) {
                throw new CliFault(file + ": " + FileReader.tooLarge().finding().message());
            }
            return new InputFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CliFault(file + ": filen finns inte. Kontrollera namnet och mappen.");
        } catch (OutOfMemoryError e) {
            throw new CliFault(file + ": " + FileReader.tooLarge().finding().message());
        } catch (IOException e) {
            throw new CliFault(file + ": filen går inte att läsa. Kontrollera att den är en fil som du får läsa.");
        }
    }

    /** Every file of a folder. */
    static List<InputFile> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(InputFile::read)
                    .toList();
        } catch (IOException e) {
            throw new CliFault(folder + ": mappen går inte att läsa. Kontrollera att den är en mapp som du får läsa.");
        }
    }

    /** The minutes of the bundled sample. */
    static InputFile sampleMinutes() {
        return sample("protokoll-kommunstyrelsen-2026-03-18.pdf");
    }

    /** The register of the bundled sample. */
    static InputFile sampleRegister() {
        return sample("parties.csv");
    }

    private static InputFile sample(String name) {
        try (InputStream in = InputFile.class.getResourceAsStream(SAMPLE + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its sample " + name);
            }
            return new InputFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
