package se.expediera.intake.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.xml.sax.SAXException;

/**
 * The program that reads pictures, called by Tika's parser for it: one process a page, one thread a process, in Swedish.
 * Safe for use by many threads.
 *
 * @see <a href="https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html">Tesseract's command line</a>
 */
public final class Tesseract {
    private static final String PROGRAM = "tesseract";
    private static final String LANGUAGE = "swe";

    /** What tells how a page is turned. */
    private static final String TURNS = "osd";

    /** Knows the sign "§", which the Swedish does not. */
    private static final String SIGNS = "eng";

    /** Two threads on one page wait for each other more than they read. */
    private static final String THREADS = "OMP_THREAD_LIMIT";

    /** Where the program looks for its languages. */
    private static final String LANGUAGES = "TESSDATA_PREFIX";

    /** Written without packing: nothing is gained by packing what is unpacked at once. */
    private static final String FORMAT = "bmp";

    private static final String LOOK_FOR_TURNS = "1";
    private static final String TAKE_AS_UPRIGHT = "3";
    private static final String ONE_BLOCK = "6";

    private final TesseractOCRParser parser;

    private Tesseract(TesseractOCRParser parser) {
        this.parser = parser;
    }

    /** The program on this machine's path; nothing where it is absent or has not learnt swe, eng and osd. */
    public static Optional<Tesseract> find() {
        return on(System.getenv());
    }

    /** The program on the path of this environment. */
    static Optional<Tesseract> on(Map<String, String> environment) {
        Optional<Path> program = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
        try {
            if (program.isEmpty()) {
                return Optional.empty();
            }
            TesseractOCRParser parser = new TesseractOCRParser();
            if (!"1".equals(environment.get(THREADS))) {
                parser.setTesseractPath(
                        withOneThread(program.get(), environment).toString());
            }
            parser.setPreloadLangs(true);
            parser.initialize(Map.of());
            Set<String> languages = parser.getLangs();
            return languages.containsAll(List.of(LANGUAGE, SIGNS, TURNS))
                    ? Optional.of(new Tesseract(parser))
                    : Optional.empty();
        } catch (IOException | TikaConfigException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * A folder with a line of shell that calls the program, for Java cannot set its own environment. Tika takes the
     * folder for that of the languages too; the program's own is kept.
     */
    private static Path withOneThread(Path program, Map<String, String> environment) throws IOException {
        String languages = environment.get(LANGUAGES);
        String keep = languages == null ? "unset " + LANGUAGES : LANGUAGES + "='" + languages + "'";
        Path folder = Files.createTempDirectory("expediera-ocr");
        Path shell = folder.resolve(PROGRAM);
        Files.writeString(
                shell, "#!/bin/sh\n" + keep + "\n" + THREADS + "=1 exec '" + program.toAbsolutePath() + "' \"$@\"\n");
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwx------"));
        folder.toFile().deleteOnExit();
        shell.toFile().deleteOnExit();
        return folder;
    }

    /** What the picture of a page says, however the page is turned. */
    List<Hocr.Row> read(BufferedImage picture, Duration most) throws IOException {
        return read(picture, LANGUAGE, LOOK_FOR_TURNS, most);
    }

    /** What the picture of a page says that stands upright. */
    List<Hocr.Row> readUpright(BufferedImage picture, Duration most) throws IOException {
        return read(picture, LANGUAGE, TAKE_AS_UPRIGHT, most);
    }

    /** What a picture says that has one short text below the other and may have the sign "§". */
    List<Hocr.Row> readSigns(BufferedImage picture, Duration most) throws IOException {
        return read(picture, SIGNS, ONE_BLOCK, most);
    }

    private List<Hocr.Row> read(BufferedImage picture, String language, String mode, Duration most) throws IOException {
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setLanguage(language);
        config.setPageSegMode(mode);
        config.setOutputType(TesseractOCRConfig.OUTPUT_TYPE.HOCR);
        config.setTimeoutSeconds((int) Math.max(1, most.toSeconds()));
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, config);
        Hocr words = new Hocr();
        try (TikaInputStream stream = TikaInputStream.get(written(picture, FORMAT))) {
            Metadata metadata = new Metadata();
            metadata.set(Metadata.CONTENT_TYPE, "image/" + FORMAT);
            parser.parse(stream, words, metadata, context);
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        }
        return words.rows();
    }

    /** A picture as a file's bytes; written in memory, for the disk may be full. */
    static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, format, out);
        }
        return bytes.toByteArray();
    }
}
