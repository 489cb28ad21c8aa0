package se.expediera.local.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.expediera.core.reading.Explanation;
import se.expediera.intake.reading.FileReader;
import se.expediera.intake.reading.Reading;
import se.expediera.intake.scan.ScanReader;
import se.expediera.intake.signature.Trust;

/** Reads files and writes what stands in them as JSON; no AWS, no mail. */
@Command(
        name = "extract",
        description =
                "Läser protokoll och skriver NAMN.json för varje fil (NAMN-2.json för nästa fil med samma namn): beslut,"
                        + " mottagare med sida och rad, fynd.")
public final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Visar den här hjälpen.")
    private boolean help;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Mappen för JSON-filerna.")
    private Path out;

    @Option(
            names = "--explain",
            description = "Visar också vilken regel som gav varje beslut, lista, mottagare och fynd.")
    private boolean explain;

    @Option(
            names = "--trust",
            paramLabel = "MAPP",
            description = "Mapp med betrodda utfärdares certifikat och spärrlistor, för elektroniska underskrifter.")
    private Optional<Path> trust = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FIL", description = "PDF-filer.")
    private List<Path> files;

    /** Made by picocli, which fills its fields. */
    public ExtractCommand() {
        // picocli calls it
    }

    @Override
    public Integer call() throws IOException {
        Optional<Trust> whom = trusted();
        if (whom.isEmpty()) {
            return 1;
        }
        Files.createDirectories(out);
        FileReader reader = new FileReader(whom::get, ScanReader.here(this::tellOfNoProgram));
        JsonNames names = new JsonNames(files);
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, extract(reader, file, names));
        }
        return exit;
    }

    private void tellOfNoProgram() {
        spec.commandLine()
                .getErr()
                .println("Skannade sidor läses inte: programmet tesseract, med svenska, finns inte på den här datorn.");
    }

    /** Of a file of any size. */
    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestOutputStream hash =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(hash);
            return HexFormat.of().formatHex(hash.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whom the signatures are judged by; empty, and said, where the folder cannot be read. */
    private Optional<Trust> trusted() {
        if (trust.isEmpty()) {
            return Optional.of(Trust.nobody());
        }
        try {
            return Optional.of(Trust.in(trust.get()));
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(trust.get()
                            + ": mappen går inte att läsa. Kontrollera att den är en mapp som du får läsa.");
            return Optional.empty();
        }
    }

    private int extract(FileReader reader, Path file, JsonNames names) {
        PrintWriter err = spec.commandLine().getErr();
        String name = file.getFileName().toString();
        Path target = out.resolve(names.of(file));
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                err.println(file + ": det är ingen vanlig fil och den läses inte. Ange protokollet som PDF-fil.");
                return 1;
            }
            if (names.isNumbered(file)) {
                err.println(file + ": heter som " + names.firstOfName(file) + " och läggs därför i " + target + ".");
            }
            Reading reading = reader.read(file);
            if (reading instanceof Reading.Refused refused) {
                err.println(file + ": " + refused.finding().message());
            }
            if (explain && reading instanceof Reading.Read read) {
                PrintWriter out = spec.commandLine().getOut();
                out.println(file);
                Explanation.of(read.minutes()).forEach(out::println);
                out.flush();
            }
            Files.write(target, MinutesJson.of(name, sha256(file), reading).getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            err.println(file + ": filen kan inte läsas eller skrivas (" + e.getMessage()
                    + "). Kontrollera sökvägen och rättigheterna.");
            return 1;
        } finally {
            err.flush();
        }
    }
}
