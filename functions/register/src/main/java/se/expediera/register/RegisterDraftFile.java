package se.expediera.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisterDraft;

/** A draft of a register as the file that a clerk fills in: the register's columns, then how often and what. */
public final class RegisterDraftFile {
    private static final List<String> OWN_COLUMNS = List.of("antal", "typ");

    private RegisterDraftFile() {}

    /** The file; addresses are empty. */
    public static String write(List<RegisterDraft.Row> rows) {
        StringBuilder file = new StringBuilder();
        String[] header = Stream.concat(RegisterFile.allColumns().stream(), OWN_COLUMNS.stream())
                .toArray(String[]::new);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader(header)
                .setRecordSeparator("\r\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(file, format)) {
            for (RegisterDraft.Row row : rows) {
                String aliases =
                        row.aliases().stream().map(RegisterDraftFile::one).collect(Collectors.joining("|"));
                printer.printRecord(
                        harmless(one(row.name())),
                        harmless(aliases),
                        Channel.EMAIL.word(),
                        "",
                        "",
                        "",
                        row.times(),
                        row.type().swedish());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text can always be written in memory", e);
        }
        return file.toString();
    }

    /** The bar would make two names of one. */
    private static String one(String name) {
        return name.replace('|', '/');
    }

    /** A spreadsheet runs no cell that starts with an apostrophe. */
    private static String harmless(String cell) {
        return RegisterFile.isFormula(cell) ? "'" + cell : cell;
    }
}
