package se.expediera.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.signature.SignatureCheck;
import se.expediera.intake.signature.SignatureMarks;
import se.expediera.intake.signature.Trust;

/**
 * Reads an uploaded file through Tika: minutes with their excerpts, or why not. Safe for use by many threads. Each
 * reading has a thread and {@link Limits} of its own, so that no file stops the one behind it.
 */
public final class FileReader {
    private static final MediaType PDF = MediaType.application("pdf");

    /** Every type that is read, each by the one parser that reads it; no other parser is ever asked. */
    private static final Map<MediaType, Parser> PARSERS = Map.of(PDF, new MinutesParser());

    private static final byte[] START_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** A whole PDF ends with this mark, followed by little more than white space. */
    private static final String END_MARK = "%%EOF";

    private static final int TAIL = 4096;

    /** Made when a file that is no PDF needs it: its table of all types takes longer to read than a short PDF. */
    private static final class AllTypes {
        private static final Detector DETECTOR = new DefaultDetector();
    }

    private final Limits limits;
    private final Supplier<Trust> trust;
    private final ScanReader scans;
    private final Guard guard;

    /** A reader with the usual limits that trusts nobody's electronic signature and reads no scans. */
    public FileReader() {
        this(Trust::nobody, ScanReader.none());
    }

    /**
     * A reader with the usual limits.
     *
     * @param trust whom it trusts; asked for each file that is signed
     * @param scans whether and how it reads scanned pages
     */
    public FileReader(Supplier<Trust> trust, ScanReader scans) {
        this(Limits.USUAL, trust, scans);
    }

    FileReader(Limits limits) {
        this(limits, Trust::nobody, ScanReader.none());
    }

    private FileReader(Limits limits, Supplier<Trust> trust, ScanReader scans) {
        this.limits = limits;
        this.trust = trust;
        this.scans = scans;
        this.guard = new Guard(limits.slow(), limits.time(), scans.most());
    }

    /** The size in bytes of the largest file that is read. */
    public static int mostBytes() {
        return Limits.USUAL.fileBytes();
    }

    /** Why a file that is larger than {@link #mostBytes()} is refused. */
    public static Reading.Refused tooLarge() {
        return new Reading.Refused(Refusal.bytes(mostBytes()).finding());
    }

    /** Why a file is not read again after those who read it died of it. */
    public static Reading.Refused poisoned() {
        return refused(
                FindingCode.READING_DIED,
                "Filen får läsningen att haverera och läses inte igen. Ingenting har skickats ur den. Spara"
                        + " protokollet som PDF på nytt, direkt ur ordbehandlaren, och lägg in det igen.");
    }

    /**
     * Reads a file of this machine. One that is larger than is read, or than Java's memory has room for, is refused with that
     * reason.
     *
     * @throws IOException where the file cannot be got at
     */
    public Reading read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("no regular file, and perhaps one without an end");
        }
        if (Files.size(file) > mostBytes()) {
            return tooLarge();
        }
        try {
            return read(Files.readAllBytes(file));
        } catch (OutOfMemoryError e) {
            return new Reading.Refused(Refusal.memory().finding());
        }
    }

    /** Reads a file's content. No content makes it fail; what cannot be read is refused with a reason. */
    public Reading read(byte[] content) {
        return read(content, () -> {});
    }

    /**
     * Reads a file's content.
     *
     * @param whenSlow is run once where the reading takes so long that it may never end
     */
    public Reading read(byte[] content, Runnable whenSlow) {
        if (content.length == 0) {
            return refused(FindingCode.EMPTY_FILE, "Filen är tom. Kontrollera filen och lägg in den igen.");
        }
        try {
            if (content.length > limits.fileBytes()) {
                throw Refusal.bytes(limits.fileBytes());
            }
            MinutesParser.Result result = new MinutesParser.Result();
            Budget budget = new Budget(limits);
            Reading reading = guard.run(() -> parse(content, result, budget), whenSlow, budget::readsScans);
            boolean signed = result.saysSigned() || SignatureMarks.areIn(content);
            return signed && reading instanceof Reading.Read read ? validated(read, content) : reading;
        } catch (Refusal e) {
            return new Reading.Refused(e.finding());
        } catch (ExecutionException e) {
            return refusal(e.getCause());
        }
    }

    /** Whom to trust is asked outside of the time that a file may take. */
    private Reading validated(Reading.Read read, byte[] content) throws ExecutionException {
        Trust whom = trust.get();
        return guard.run(() -> read.signed(SignatureCheck.of(content, whom)), () -> {}, () -> false);
    }

    private Reading parse(byte[] content, MinutesParser.Result result, Budget budget)
            throws IOException, SAXException, TikaException {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            Metadata metadata = new Metadata();
            MediaType type = type(content, stream, metadata);
            Parser parser = PARSERS.get(type);
            if (parser == null) {
                return new Reading.Refused(RefusedType.finding(type, content));
            }
            if (!hasEnd(content)) {
                return damaged();
            }
            ParseContext context = new ParseContext();
            context.set(MinutesParser.Result.class, result);
            context.set(Budget.class, budget);
            context.set(ScanReader.class, scans);
            parser.parse(stream, new DefaultHandler(), metadata, context);
            return new Reading.Read(result.minutes(), result.excerpts(), result.pictures(), List.of());
        }
    }

    /** What is wrong with a file that its parser choked on; faults of ours that no file can be blamed for are thrown. */
    private static Reading refusal(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return new Reading.Refused(refusal.finding());
        } else if (cause instanceof OutOfMemoryError) {
            return new Reading.Refused(Refusal.memory().finding());
        } else if (cause instanceof EncryptedDocumentException) {
            return refused(
                    FindingCode.PASSWORD,
                    "Filen är skyddad med lösenord. Spara den utan lösenord och lägg in den igen.");
        } else if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        return damaged();
    }

    /** What starts as a PDF needs no look at the marks of hundreds of other types. */
    private static MediaType type(byte[] content, TikaInputStream stream, Metadata metadata) throws IOException {
        boolean pdf = Arrays.equals(
                content, 0, Math.min(START_MARK.length, content.length), START_MARK, 0, START_MARK.length);
        return pdf ? PDF : AllTypes.DETECTOR.detect(stream, metadata);
    }

    private static boolean hasEnd(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(END_MARK);
    }

    private static Reading damaged() {
        return refused(
                FindingCode.DAMAGED_FILE,
                "Filen är skadad eller avbruten. Spara protokollet som PDF på nytt och lägg in det igen.");
    }

    private static Reading.Refused refused(FindingCode code, String message) {
        return new Reading.Refused(new Finding(code, message, 0, ""));
    }
}
