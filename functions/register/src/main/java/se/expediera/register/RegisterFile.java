package se.expediera.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PlainLetters;
import se.expediera.core.register.Channel;
import se.expediera.core.register.MailAddress;
import se.expediera.core.register.RegisterRow;
import se.expediera.core.register.RegisterRules;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.RowError;

/**
 * Reads a register as a clerk saves it: columns {@code mottagare;alias;kanal;e-post;medlemmar} and, where she likes,
 * {@code postadress}, in any order and among others of her own; ";" or ",", UTF-8 with or without byte order mark, or
 * Windows-1252 as Excel in Sweden writes it.
 */
public final class RegisterFile {
    private static final List<String> COLUMNS = List.of("mottagare", "alias", "kanal", "e-post", "medlemmar");
    /** Not every office sends letters. */
    private static final String POSTAL = "postadress";

    private static final Charset EXCEL = Charset.forName("windows-1252");
    /** What a byte becomes that is no UTF-8. */
    private static final char BROKEN = '\uFFFD';

    private static final int ASCII = 0x7F;
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    /** A spreadsheet would run a cell that starts so. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);
    /** A line break or another character that no name, address or channel has. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** "NÃ¤mnden" (UTF-8 read as Windows-1252), "NŠmnden" (an old Mac's), "N„mnden" (DOS), a letter that was lost. */
    private static final Pattern MISREAD =
            Pattern.compile("Ã[¤¥¶„…–©]|\\uFFFD|\\p{Ll}[ŠŒ†„‡”]\\p{Ll}|\\p{Lu}[ŠŒ†„‡”]\\p{Ll}");

    private final Municipality home;
    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private RegisterFile(Municipality home) {
        this.home = home;
    }

    /**
     * What a file says.
     *
     * @param parties the register's parties; empty where there are errors
     * @param errors why it cannot be taken, by row
     */
    public record Outcome(List<RegisteredParty> parties, List<RowError> errors) {}

    /**
     * Reads and checks a file; never throws for what is in it.
     *
     * @param home the municipality, whose possessive before a name makes no other name
     */
    public static Outcome read(byte[] content, Municipality home) {
        RegisterFile file = new RegisterFile(home);
        file.parse(decode(content));
        if (file.errors.isEmpty()) {
            file.errors.addAll(RegisterRules.check(file.rows, home));
        }
        List<RegisteredParty> parties = file.errors.isEmpty()
                ? file.rows.stream().map(RegisterRow::party).toList()
                : List.of();
        return new Outcome(parties, List.copyOf(file.errors));
    }

    /** The columns in their usual order. */
    static List<String> allColumns() {
        return Stream.concat(COLUMNS.stream(), Stream.of(POSTAL)).toList();
    }

    /** Whether a spreadsheet would run this cell. */
    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
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
            String mended = new String(content, StandardCharsets.UTF_8);
            text = isMostlyWhole(mended) ? mended : new String(content, EXCEL);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** A byte that went wrong spoils its own row alone; in a file of another encoding hardly a letter is whole. */
    private static boolean isMostlyWhole(String mended) {
        long broken = mended.chars().filter(letter -> letter == BROKEN).count();
        long beyondAscii = mended.chars().filter(letter -> letter > ASCII).count();
        return beyondAscii >= 2 * broken;
    }

    private void parse(String text) {
        if (text.indexOf('\0') >= 0 || text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
            error(
                    0,
                    "Filen är ingen CSV-fil eller sparad som Unicode-text (UTF-16). Spara registret som \"CSV"
                            + " (semikolonavgränsad)\" och lägg in den igen.");
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

    /** Where each column of {@link #COLUMNS} stands, and after them the postal address's or -1; empty, with the error noted, where one is missing. */
    private Optional<int[]> columns(CSVRecord header) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = allColumns().stream().mapToInt(names::indexOf).toArray();
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
                .mapToObj(column ->
                        column >= 0 && column < row.size() ? row.get(column).strip() : "")
                .toArray(String[]::new);
        if (Arrays.stream(cells).allMatch(String::isEmpty)) {
            return;
        }
        Optional<String> broken =
                Arrays.stream(cells).flatMap(RegisterFile::broken).findFirst();
        Optional<Channel> channel = Channel.of(cells[2]);
        if (broken.isPresent()) {
            error(number, broken.get());
        } else if (channel.isEmpty()) {
            error(number, "Kanalen \"" + cells[2] + "\" finns inte. Skriv e-post, post eller ingen.");
        } else {
            rows.add(new RegisterRow(
                    number,
                    new RegisteredParty(
                            cells[0],
                            several(cells[1]),
                            channel.get(),
                            several(cells[3]).stream().map(MailAddress::ascii).toList(),
                            several(cells[4]),
                            several(cells[5]))));
        }
    }

    /** What is wrong with a cell whatever its column. */
    private static Stream<String> broken(String cell) {
        if (isFormula(cell)) {
            return Stream.of("En cell börjar med =, +, - eller @ och kan köras som formel. Ta bort tecknet.");
        } else if (CONTROL.matcher(cell).find()) {
            return Stream.of("En cell innehåller en radbrytning eller ett styrtecken. Skriv cellen på en rad; flera "
                    + "värden skiljs åt med |.");
        } else if (MISREAD.matcher(cell).find()) {
            return Stream.of("Bokstäverna å, ä, ö är förvanskade: \"" + cell
                    + "\". Spara filen på nytt som CSV UTF-8 och kontrollera dem.");
        }
        return PlainLetters.trick(PlainLetters.of(cell))
                .map(word -> "Ordet \"" + word + "\" har tecken som ser ut som andra än de är, till exempel ur ett "
                        + "annat alfabet. Skriv om det med vanliga bokstäver.")
                .stream();
    }

    private static List<String> several(String cell) {
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void error(int row, String message) {
        errors.add(new RowError(row, message));
    }
}
