package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.expediera.core.minutes.FindingCode;
import se.expediera.intake.generator.Samples;
import se.expediera.intake.hostile.Oversized;

/** Each limit at both sides: what just fits is read, one more is refused with the reason. */
class LimitsTest {
    private static final Limits SMALL = new Limits(
            20_000, 40_000, 30, Duration.ofSeconds(20), Duration.ofSeconds(10), 2_000, 3_000, 5, 1_000_000, 50_000);

    private final FileReader small = new FileReader(SMALL);

    @Test
    void shouldReadWhatHasAsManyBytesAsAllowedAndNoMore() {
        assertRead(Oversized.ofBytes(20_000));
        assertRefused(Oversized.ofBytes(20_001), FindingCode.TOO_LARGE, "större än");
    }

    @Test
    void shouldReadAsManyPagesAsAllowedAndNoMore() {
        assertRead(Oversized.ofPages(30));
        assertRefused(Oversized.ofPages(31), FindingCode.TOO_LARGE, "fler än 30 sidor");
    }

    @Test
    void shouldReadAsManyLettersOfAPageAsAllowedAndNoMore() {
        assertRead(Oversized.ofLetters(2_000));
        assertRefused(Oversized.ofLetters(2_001), FindingCode.READING_OVERRUN, "fler tecken");
    }

    @Test
    void shouldUnpackAsManyBytesAsAllowedAndNoMore() {
        assertRead(Oversized.unpacking(40_000));
        assertRefused(Oversized.unpacking(40_001), FindingCode.READING_OVERRUN, "packas upp");
    }

    @Test
    void shouldReadWhatDrawsMuchAndNotWhatDrawsWithoutEnd() {
        assertRead(Oversized.ofSteps(2_900));
        assertRefused(Oversized.ofSteps(3_100), FindingCode.READING_OVERRUN, "ritar så mycket");
    }

    @Test
    void shouldReadFormsAsDeepAsAllowedAndNoDeeper() {
        assertRead(Oversized.ofNesting(5));
        assertRefused(Oversized.ofNesting(6), FindingCode.READING_OVERRUN, "lager");
    }

    @Test
    void shouldReadBesideAPictureOfAsManyPixelsAsAllowedAndNoMore() {
        assertRead(Oversized.ofPixels(1_000, 1_000));
        assertRefused(Oversized.ofPixels(1_000, 1_001), FindingCode.TOO_LARGE, "orimligt stor");
    }

    @Test
    void shouldCutAsManyExcerptsAsAllowedAndNoMore() {
        byte[] file = Samples.minutes();
        long bytes = ((Reading.Read) new FileReader().read(file))
                .excerpts().values().stream()
                        .mapToLong(excerpt -> excerpt.length)
                        .sum();
        assertThat(new FileReader(withExcerpts(bytes)).read(file)).isInstanceOf(Reading.Read.class);
        assertThat(new FileReader(withExcerpts(bytes - 1)).read(file))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().message()).contains("Utdragen"));
    }

    @Test
    void shouldStopWhatTakesLongerThanAllowed() {
        FileReader hasty = new FileReader(withTime(Duration.ofMillis(1), Duration.ofMillis(1)));
        assertThat(hasty.read(Samples.minutesOfPages(100)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.READING_OVERRUN));
    }

    @Test
    void shouldSayOnceThatAReadingIsSlowAndWaitOn() throws Exception {
        Guard guard = new Guard(Duration.ofMillis(1), Limits.USUAL.time(), Duration.ZERO);
        CountDownLatch saidSlow = new CountDownLatch(1);
        AtomicInteger slow = new AtomicInteger();
        Reading reading = guard.run(
                () -> {
                    saidSlow.await();
                    return FileReader.poisoned();
                },
                () -> {
                    slow.incrementAndGet();
                    saidSlow.countDown();
                },
                () -> false);
        assertThat(reading).isEqualTo(FileReader.poisoned());
        assertThat(slow).hasValue(1);
    }

    @Test
    void shouldNotCallAReadingSlowThatEndsInTime() {
        AtomicInteger slow = new AtomicInteger();
        assertThat(new FileReader().read(Samples.minutes(), slow::incrementAndGet))
                .isInstanceOf(Reading.Read.class);
        assertThat(slow).hasValue(0);
    }

    @Test
    void shouldReadBehindAFileThatWasStopped() {
        small.read(Oversized.ofPages(31));
        assertRead(Oversized.ordinary());
    }

    private static Limits withExcerpts(long bytes) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.fileBytes(),
                usual.unpackedBytes(),
                usual.pages(),
                usual.time(),
                usual.slow(),
                usual.lettersOfPage(),
                usual.steps(),
                usual.nesting(),
                usual.imagePixels(),
                bytes);
    }

    static Limits withTime(Duration time, Duration slow) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.fileBytes(),
                usual.unpackedBytes(),
                usual.pages(),
                time,
                slow,
                usual.lettersOfPage(),
                usual.steps(),
                usual.nesting(),
                usual.imagePixels(),
                usual.excerptBytes());
    }

    private void assertRead(byte[] file) {
        assertThat(small.read(file))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.minutes().decisions())
                                .singleElement()
                                .satisfies(decision -> assertThat(
                                                decision.dispatch().parties())
                                        .hasSize(1)));
    }

    private void assertRefused(byte[] file, FindingCode code, String words) {
        assertThat(small.read(file)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.finding().code()).isEqualTo(code);
            assertThat(refused.finding().message()).contains(words);
        });
    }
}
