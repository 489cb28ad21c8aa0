package se.expediera.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.RowError;

class RegisterFileTest {
    private static final Municipality HOME = Municipality.of("Granviks kommun");
    private static final String HEADER = "mottagare;alias;kanal;e-post;medlemmar\n";
    private static final String ROW =
            "Miljönämnden;Granviks miljönämnd|Miljö;e-post;miljo@example.org|ett@example.org;\n";
    private static final RegisteredParty PARTY = new RegisteredParty(
            "Miljönämnden",
            List.of("Granviks miljönämnd", "Miljö"),
            Channel.EMAIL,
            List.of("miljo@example.org", "ett@example.org"),
            List.of());

    @Test
    void shouldReadUtf8WithAndWithoutByteOrderMarkAndWhatExcelWrites() {
        for (byte[] file : List.of(
                (HEADER + ROW).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + HEADER + ROW).getBytes(StandardCharsets.UTF_8),
                (HEADER + ROW).replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")))) {
            assertThat(RegisterFile.read(file, HOME).errors()).isEmpty();
            assertThat(RegisterFile.read(file, HOME).parties()).containsExactly(PARTY);
        }
    }

    @Test
    void shouldReadCommasQuotesAndColumnsInAnyOrder() {
        RegisterFile.Outcome outcome =
                read("e-post,Mottagare,kanal,medlemmar,alias\n" + "bro@example.org,\"Bro, väg och hamn\",E-POST,,\n");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.parties())
                .singleElement()
                .extracting(RegisteredParty::name)
                .isEqualTo("Bro, väg och hamn");
    }

    @Test
    void shouldSkipEmptyRowsAndStillCountAsASpreadsheetDoes() {
        RegisterFile.Outcome outcome = read(HEADER + ROW + ";;;;\n\nX;;brevduva;;\n");
        assertThat(outcome.parties()).isEmpty();
        assertThat(outcome.errors()).extracting(RowError::row).containsExactly(5);
        assertThat(outcome.errors().get(0).message()).contains("brevduva", "e-post, post eller ingen");
    }

    @Test
    void shouldWriteADomainAsMailServersKnowIt() {
        assertThat(read(HEADER + "X;;e-post;info@räksmörgås.example;\n").parties())
                .singleElement()
                .extracting(party -> party.addresses().get(0))
                .isEqualTo("info@xn--rksmrgs-5wao1o.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+46", "@cmd", "-2"})
    void shouldRefuseACellThatASpreadsheetWouldRun(String cell) {
        assertThat(read(HEADER + cell + ";;e-post;x@example.org;\n").errors())
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("formel");
    }

    @Test
    void shouldNameTheColumnsThatAreMissing() {
        assertThat(read("mottagare;kanal;e-post\nX;e-post;x@example.org\n").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("alias, medlemmar"));
    }

    @Test
    void shouldSayWhatToDoWithAFileThatIsNone() {
        assertThat(read("").errors())
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("tom");
        assertThat(RegisterFile.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, HOME).errors())
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("CSV");
        assertThat(read(HEADER + "\"öppet citat;;e-post;x@example.org;\n").errors())
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("citattecken");
    }

    @Test
    void shouldReadPostalAddressesAndLetColumnsOfHerOwnBe() {
        assertThat(read("mottagare;alias;kanal;e-post;medlemmar;postadress;antal;typ\n"
                                + "Ekby byalag;;post;;;Kvarnvägen 4|599 31 Granvik;12;förening\n")
                        .parties())
                .singleElement()
                .extracting(RegisteredParty::postalAddress)
                .isEqualTo(List.of("Kvarnvägen 4", "599 31 Granvik"));
    }

    @Test
    void shouldRefuseALineBreakInACell() {
        assertThat(read(HEADER + "\"Valnämnden\r\nBcc: x@example.org\";;post;;\n" + ROW)
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.row()).isEqualTo(2);
                    assertThat(error.message()).contains("radbrytning");
                });
    }

    @Test
    void shouldBlameTheRowOfAByteThatWentWrongAndNoOther() {
        byte[] file = (HEADER + "Valnämnden;;post;;\nByggnadsnämnden;;post;;\nKultur?;;post;;\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '?' ? (byte) 0xC3 : file[i];
        }
        assertThat(RegisterFile.read(file, HOME).errors())
                .singleElement()
                .extracting(RowError::row)
                .isEqualTo(4);
    }

    @Test
    void shouldRefuseLettersThatAWrongEncodingBroke() {
        String dos = "Milj\u0094n\u0084mnden;;post;;\n";
        for (byte[] file : List.of(
                (HEADER + "MiljÃ¶nÃ¤mnden;;post;;\n").getBytes(StandardCharsets.UTF_8),
                (HEADER + "Milj\uFFFDnämnden;;post;;\n").getBytes(StandardCharsets.UTF_8),
                (HEADER + dos).getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(RegisterFile.read(file, HOME).errors())
                    .singleElement()
                    .extracting(RowError::row)
                    .isEqualTo(2);
        }
        assertThat(RegisterFile.read((HEADER + ROW).getBytes(StandardCharsets.UTF_16LE), HOME)
                        .errors())
                .singleElement()
                .extracting(RowError::message)
                .asString()
                .contains("UTF-16");
        assertThat(read(HEADER + "Ivan Milošević;;post;;\n").errors()).isEmpty();
    }

    @Test
    void shouldTakeAPartyOfAThousandCharacters() {
        assertThat(read(HEADER + "N".repeat(1_000) + ";;post;;\n").parties()).hasSize(1);
    }

    private static RegisterFile.Outcome read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8), HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Milj\u00f6n\u0430mnden;;e-post;miljo@example.org;",
                "Milj\u00f6n\u00e4mnden;MN|\u0412N;e-post;miljo@example.org;",
                "Milj\u00f6n\u00e4mnden;;e-post;miljo@gr\u0430nvik.example;",
                "Milj\u00f6\u202en\u00e4mnden;;e-post;miljo@example.org;",
                "Soci\u0251ln\u00e4mnden;;e-post;social@example.org;",
                "\u017focialn\u00e4mnden;;e-post;social@example.org;"
            })
    void shouldRefuseARowWhoseLettersAreNotWhatTheyLookLike(String row) {
        assertThat(read(HEADER + ROW + row + "\n").errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.message()).contains("ser ut som andra");
        });
    }

    @Test
    void shouldTakeDecomposedLettersAndSoftHyphensForTheSameName() {
        assertThat(read(HEADER + "Miljo\u0308na\u0308mn\u00adden;;e-post;miljo@example.org;\n")
                        .errors())
                .isEmpty();
        assertThat(read(HEADER + ROW + "Miljo\u0308na\u0308mn\u00adden;;e-post;annan@example.org;\n")
                        .errors())
                .singleElement()
                .extracting(RowError::row)
                .isEqualTo(3);
    }
}
