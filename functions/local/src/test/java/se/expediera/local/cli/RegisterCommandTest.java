package se.expediera.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldDraftTheRegisterOfTheSampleAndCheckWhatIsLeftToFillIn() throws IOException {
        // given
        Path minutes = folder.resolve("protokoll.pdf");
        Files.write(minutes, InputFile.sampleMinutes().content());
        Path draft = folder.resolve("parties.csv");
        // when
        assertThat(register("draft", "--out", draft.toString(), minutes.toString()))
                .isEqualTo(ExitCode.DONE);
        // then
        String csv = Files.readString(draft, StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufeffmottagare;alias;kanal;e-post;medlemmar;postadress;antal;typ")
                .contains("Tekniska nämnden;;e-post;;;;2;nämnd", "Granviks hembygdsförening;;e-post;;;;1;förening")
                .doesNotContain("Kvarnström", "599 31");
        assertThat(register("check", draft.toString())).isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains(draft + " rad 2: ").contains("adress saknas");
        Files.writeString(draft, csv.replace("e-post;;;;", "e-post;x@example.org;;;"), StandardCharsets.UTF_8);
        assertThat(register("check", draft.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("inga fel");
    }

    @Test
    void shouldNameTheFileThatCannotBeReadAndGoOnWithTheOthers() throws IOException {
        Path minutes = folder.resolve("protokoll.pdf");
        Files.write(minutes, InputFile.sampleMinutes().content());
        Path word = Files.writeString(folder.resolve("protokoll.docx"), "inget protokoll");
        assertThat(register(
                        "draft", word.toString(), folder.resolve("saknas.pdf").toString(), minutes.toString()))
                .isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("protokoll.docx: ", "saknas.pdf: filen finns inte");
        assertThat(out.toString()).contains("Tekniska nämnden");
    }

    private int register(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "register";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Commands.execute(new PrintWriter(out), new PrintWriter(err), line);
    }
}
