package se.expediera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the jars that are deployed; Lambda itself takes no more than 250 MB unpacked. */
class FunctionJarsIT {
    private static final String TIKA = "org/apache/tika/";
    private static final String PDFBOX = "org/apache/pdfbox/";
    private static final String SES = "software/amazon/awssdk/services/ses/";
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource({"intake, 90", "dispatch, 60", "feedback, 50", "register, 55"})
    void shouldStayWithinItsSizeUnpacked(String function, int mostMegabytes) throws IOException {
        long size = entries(function).stream().mapToLong(JarEntry::getSize).sum();
        System.out.printf("%s.jar unpacked: %d MB%n", function, size / MEGABYTE);
        assertThat(size).isLessThan((long) mostMegabytes * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({"intake, true, false", "dispatch, false, true", "feedback, false, false", "register, false, false"})
    void shouldCarryWhatItNeedsAndNoMore(String function, boolean reads, boolean mails) throws IOException {
        assertThat(carries(function, TIKA)).isEqualTo(reads);
        assertThat(carries(function, PDFBOX)).isEqualTo(reads);
        assertThat(carries(function, SES)).isEqualTo(mails);
    }

    @ParameterizedTest
    @CsvSource({"intake", "dispatch", "feedback", "register"})
    void shouldLeaveToLambdaWhatItsRuntimeBrings(String function) throws IOException {
        assertThat(carries(function, "com/amazonaws/services/lambda/runtime/serialization/"))
                .isFalse();
        assertThat(carries(function, "com/amazonaws/services/lambda/runtime/api/"))
                .isFalse();
    }

    private static boolean carries(String function, String folder) throws IOException {
        return entries(function).stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    private static List<JarEntry> entries(String function) throws IOException {
        Path jar = Path.of("..", function, "target", function + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().toList();
        }
    }
}
