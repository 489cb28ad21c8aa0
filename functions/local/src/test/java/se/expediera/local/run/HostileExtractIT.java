package se.expediera.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.hostile.HostileFiles;

/** The command that only reads, over a folder of hostile files. */
class HostileExtractIT {
    @TempDir
    Path folder;

    @Test
    void shouldWriteWhyForEachHostileFileAndReadTheOneBehindThem() throws IOException {
        Path out = folder.resolve("ut");
        List<String> arguments = new ArrayList<>(List.of("extract", "--out", out.toString()));
        int number = 0;
        for (byte[] file : HostileFiles.light().values()) {
            arguments.add(Files.write(folder.resolve(String.format("fil %03d.pdf", ++number)), file)
                    .toString());
        }
        arguments.add(
                Files.write(folder.resolve("protokoll.pdf"), Samples.minutes()).toString());

        CommandLineRun.Answer answer = CommandLineRun.plain(arguments.toArray(String[]::new));

        assertThat(answer.code()).isZero();
        for (int i = 1; i <= number; i++) {
            Map<String, Object> json = json(out.resolve(String.format("fil %03d.json", i)));
            assertThat((List<?>) json.get("findings")).as("file %d", i).isNotEmpty();
            assertThat((List<?>) json.get("decisions"))
                    .as("file %d", i)
                    .allSatisfy(
                            decision -> assertThat(isSent((Map<?, ?>) decision)).isFalse());
        }
        assertThat((List<?>) json(out.resolve("protokoll.json")).get("decisions"))
                .hasSize(11);
    }

    @Test
    void shouldWriteNoFilesJsonOverAnothersAndSaySo() throws IOException {
        Path out = folder.resolve("ut");
        Path first = Files.write(folder.resolve("protokoll.pdf"), Samples.minutes());
        Path second = Files.write(Files.createDirectory(folder.resolve("annan")).resolve("protokoll.pdf"), new byte[0]);

        CommandLineRun.Answer answer =
                CommandLineRun.plain("extract", "--out", out.toString(), first.toString(), second.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains(second + ": heter som " + first, "protokoll-2.json");
        assertThat((List<?>) json(out.resolve("protokoll.json")).get("decisions"))
                .hasSize(11);
        assertThat((List<?>) json(out.resolve("protokoll-2.json")).get("decisions"))
                .isEmpty();
    }

    @Test
    void shouldNotReadADeviceAndReadTheFileBehindIt() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("utan slut.pdf"), Path.of("/dev/zero"));
        Path good = Files.write(folder.resolve("protokoll.pdf"), Samples.minutes());
        Path out = folder.resolve("ut");

        CommandLineRun.Answer answer =
                CommandLineRun.plain("extract", "--out", out.toString(), device.toString(), good.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().lines()).singleElement().asString().contains("utan slut.pdf", "ingen vanlig fil");
        assertThat(out.resolve("protokoll.json")).exists();
    }

    private static boolean isSent(Map<?, ?> decision) {
        boolean parties = decision.get("parties") instanceof List<?> list && !list.isEmpty();
        return parties && ((List<?>) decision.get("findings")).isEmpty();
    }

    private static Map<String, Object> json(Path file) throws IOException {
        return JSON.std.mapFrom(Files.readString(file));
    }
}
