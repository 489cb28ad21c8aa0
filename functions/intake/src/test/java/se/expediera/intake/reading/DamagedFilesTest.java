package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.hostile.HostileFiles;
import se.expediera.intake.hostile.TwoFaced;

/** Files that were damaged on their way: nothing is read out of them that the whole file does not say. */
class DamagedFilesTest {
    /** How many bits are flipped, one a file. */
    private static final int FLIPS = Integer.getInteger("expediera.flips", 1_000);

    private final FileReader reader = new FileReader();

    @Test
    void shouldRefuseAFileThatWasCutShortAnywhere() {
        byte[] whole = Samples.minutes();
        for (int share = 0; share < 100; share++) {
            assertThat(reader.read(HostileFiles.truncated(whole, share)))
                    .as("%d %% of the file", share)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void shouldNeverReadSomethingElseOutOfAFileOfWhichABitIsLost() {
        byte[] whole = Samples.minutes();
        List<String> decisions =
                read(((Reading.Read) reader.read(whole)).minutes().decisions());
        Random random = new Random(20260318);
        for (int flip = 0; flip < FLIPS; flip++) {
            Reading reading = reader.read(HostileFiles.flipped(whole, random));
            if (reading instanceof Reading.Read read) {
                assertThat(decisions)
                        .as("flip %d", flip)
                        .containsAll(read(read.minutes().decisions().stream()
                                .filter(decision -> decision.findings().isEmpty())
                                .filter(decision ->
                                        !decision.dispatch().parties().isEmpty())
                                .toList()));
            }
        }
    }

    @Test
    void shouldRefuseAFileOfWhichAFormIsDamaged() {
        assertThat(Found.read(TwoFaced.packedForm(false))
                        .decisions()
                        .get(0)
                        .dispatch()
                        .parties())
                .hasSize(2);
        assertThat(reader.read(TwoFaced.packedForm(true)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.DAMAGED_FILE));
    }

    private static List<String> read(List<Decision> decisions) {
        return decisions.stream().map(DamagedFilesTest::words).toList();
    }

    private static String words(Decision decision) {
        return decision.paragraph()
                + decision.title()
                + decision.caseNumber()
                + decision.points()
                + decision.dispatch().parties().stream().map(PartyLine::text).toList();
    }
}
