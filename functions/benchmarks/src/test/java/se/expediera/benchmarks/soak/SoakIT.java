package se.expediera.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SoakIT {
    private final PrintStream console = System.out;

    @TempDir
    Path folder;

    @AfterEach
    void restoreConsole() {
        System.setOut(console);
    }

    @Test
    void shouldLoseAndDoubleNothingWhileCallsFailAndTheProcessIsKilled() {
        List<String> lines = soak("--deliveries", "100", "--faults", "0.3", "--kills", "2");
        assertThat(lines.get(lines.size() - 1)).matches("lost 0, doubled 0, doubled in the window \\d+");
    }

    @Test
    void shouldCountWhatIsLostAndWhatIsDoubled() throws Exception {
        // given
        soak("--deliveries", "10", "--faults", "0", "--kills", "0");
        Stack stack = new Stack(folder);
        List<Path> mails;
        try (Stream<Path> files = Files.list(stack.mails())) {
            mails = files.filter(file -> !file.toString().contains("receipt"))
                    .sorted()
                    .toList();
        }
        // when
        Files.delete(mails.get(0));
        String name = mails.get(1).getFileName().toString();
        Files.copy(
                mails.get(1),
                stack.mails().resolve("20010101-000000-000" + name.substring("20010101-000000-000".length())));
        // then
        Count count = Count.of(stack, 10);
        assertThat(count.lost()).isPositive();
        assertThat(count.doubled()).isEqualTo(1);
        assertThat(count.inWindow()).isZero();
    }

    private List<String> soak(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        int exit = new CommandLine(new Soak())
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--folder", folder.toString()))
                        .toArray(String[]::new));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        return text.lines().toList();
    }
}
