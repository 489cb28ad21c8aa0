package se.expediera.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisterRow;
import se.expediera.core.register.RegisterRules;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.RowError;

/**
 * Reads a register as a clerk saves it: columns {@code mottagare;alias;kanal;e-post;medlemmar} in any order, ";" or
 * ",", UTF-8 with or without byte order mark, or Windows-1252 as Excel in Sweden writes it.
 */
public final class RegisterFile {
    private static final List<String> COLUMNS = List.of("mottagare", "alias", "kanal", "e-post", "medlemmar");
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    /** A spreadsheet would run a cell that starts so. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);

    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private RegisterFile() {}

    /**
     * What a file says.
     *
     * @param parties the register's parties; empty where there are errors
     * @param errors why it cannot be taken, by row
     */
    public record Outcome(List<RegisteredParty> parties, List<RowError> errors) {}

    /** Reads and checks a file; never throws for what is in it. */
    public static Outcome read(byte[] content) {
        RegisterFile file = new RegisterFile();
        file.parse(decode(content));
        if (file.errors.isEmpty()) {
            file.errors.addAll(RegisterRules.check(file.rows));
        }
        List<RegisteredParty> parties = file.errors.isEmpty()
                ? file.rows.stream().map(RegisterRow::party).toList()
                : List.of();
        return new Outcome(parties, List.copyOf(file.errors));
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, EXCEL);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void parse(String text) {
        if (text.indexOf('\0') >= 0) {
            error(0, "Filen är ingen CSV-fil. Spara registret som \"CSV (semikolonavgränsad)\" och lägg in den igen.");
            return;
        }
        String header = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.indexOf(';') >= 0 ? ';' : ',')
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                error(0, "Filen är tom. Skriv rubrikraden " + String.join(";", COLUMNS) + " och en rad per mottagare.");
                return;
            }
            columns(records.get(0))
                    .ifPresent(columns -> records.stream().skip(1).forEach(row -> row(row, columns)));
        } catch (IOException | UncheckedIOException e) {
            error(0, "Filen går inte att läsa som CSV: ett citattecken saknar sitt par. Rätta och lägg in den igen.");
        }
    }

    /** Where each column of {@link #COLUMNS} stands; empty, with the error noted, where one is missing. */
    private Optional<int[]> columns(CSVRecord header) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        List<String> missing =
                COLUMNS.stream().filter(name -> !names.contains(name)).toList();
        if (missing.isEmpty()) {
            return Optional.of(places);
        }
        error(
                1,
                "Rubrikraden saknar " + String.join(", ", missing) + ". Första raden ska vara "
                        + String.join(";", COLUMNS) + ".");
        return Optional.empty();
    }

    private void row(CSVRecord row, int[] columns) {
        int number = (int) row.getRecordNumber();
        String[] cells = Arrays.stream(columns)
                .mapToObj(column -> column < row.size() ? row.get(column).strip() : "")
                .toArray(String[]::new);
        if (Arrays.stream(cells).allMatch(String::isEmpty)) {
            return;
        }
        for (String cell : cells) {
            if (FORMULA.matcher(cell).matches()) {
                error(number, "En cell börjar med =, +, - eller @ och kan köras som formel. Ta bort tecknet.");
                return;
            }
        }
        Optional<Channel> channel = Channel.of(cells[2]);
        if (channel.isEmpty()) {
            error(number, "Kanalen \"" + cells[2] + "\" finns inte. Skriv e-post, post eller ingen.");
            return;
        }
        rows.add(new RegisterRow(
                number,
                new RegisteredParty(
                        cells[0], several(cells[1]), channel.get(), addresses(cells[3]), several(cells[4]))));
    }

    private static List<String> several(String cell) {
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A domain with å ä ö is written as mail servers know it; what cannot be is left for the rules to refuse. */
    private static List<String> addresses(String cell) {
        return several(cell).stream().map(RegisterFile::ascii).toList();
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private void error(int row, String message) {
        errors.add(new RowError(row, message));
    }
}
