package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyType;
import se.expediera.core.register.RegisterDraft.Row;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.RowError;

class RegisterDraftFileTest {
    private static final List<Row> ROWS = List.of(
            new Row("Valnämnden", List.of("Valnämnd", "Val|nämnden"), PartyType.BODY, 12),
            new Row("Föreningen \"Bro; väg\"", List.of(), PartyType.ASSOCIATION, 1));

    @Test
    void shouldBeTheRegisterThatAClerkNeedsOnlyToFillIn() {
        String draft = RegisterDraftFile.write(ROWS);
        assertThat(draft)
                .startsWith("mottagare;alias;kanal;e-post;medlemmar;postadress;antal;typ\r\n"
                        + "Valnämnden;Valnämnd|Val/nämnden;e-post;;;;12;nämnd\r\n");
        assertThat(read(draft).errors())
                .extracting(RowError::row)
                .as("a row for each address that is missing")
                .containsExactly(2, 3);
        RegisterFile.Outcome filled = read(draft.replace("e-post;;;;", "e-post;x@example.org;;;"));
        assertThat(filled.errors()).isEmpty();
        assertThat(filled.parties())
                .extracting(RegisteredParty::name)
                .containsExactly("Valnämnden", "Föreningen \"Bro; väg\"");
    }

    @Test
    void shouldWriteNoCellThatASpreadsheetWouldRun() {
        List<Row> rows = List.of(new Row("=cmd()", List.of("+46", "x"), PartyType.UNKNOWN, 1));
        assertThat(RegisterDraftFile.write(rows)).contains("'=cmd();'+46|x;").doesNotContain("\n=");
    }

    private static RegisterFile.Outcome read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8), Municipality.of("Granviks kommun"));
    }
}
