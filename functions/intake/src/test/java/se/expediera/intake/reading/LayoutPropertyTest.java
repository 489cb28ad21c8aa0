package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Minutes;
import se.expediera.intake.generator.Finish;
import se.expediera.intake.generator.Furniture;
import se.expediera.intake.generator.HeadsAndFeet;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layout;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.ListForm;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Meetings;
import se.expediera.intake.generator.MinutesPrinter;
import se.expediera.intake.generator.Printed;

/** What must hold for minutes in whatever layout, over meetings and layouts that chance puts together. */
class LayoutPropertyTest {
    private static final String SEED = "20260318";

    @Property(tries = 120, seed = SEED)
    void shouldReadTheSameInEveryLayout(@ForAll("meetings") Meeting meeting, @ForAll("layouts") Layout layout) {
        Found.assertAllFound(meeting, MinutesPrinter.print(meeting, layout));
    }

    @Property(tries = 60, seed = SEED)
    void shouldReadEveryListForm(
            @ForAll("meetings") Meeting meeting, @ForAll("layouts") Layout layout, @ForAll ListForm form) {
        Found.assertAllFound(meeting, MinutesPrinter.print(meeting, layout.withList("Beslutet skickas till:", form)));
    }

    @Property(tries = 60, seed = SEED)
    void shouldKnowEveryDispatchHeading(
            @ForAll("meetings") Meeting meeting,
            @ForAll("layouts") Layout layout,
            @ForAll("dispatchHeadings") String heading) {
        Found.assertAllFound(meeting, MinutesPrinter.print(meeting, layout.withList(heading, ListForm.DASHES)));
    }

    @Property(tries = 120, seed = SEED)
    void shouldReadOverAPageBreakAnywhere(
            @ForAll("meetings") Meeting meeting,
            @ForAll("layouts") Layout layout,
            @ForAll @IntRange(max = 10_000) int place) {
        int rows = MinutesPrinter.print(meeting, layout).rows();

        Printed broken = MinutesPrinter.print(meeting, layout, Set.of(place % rows), Finish.PLAIN);

        Found.assertAllFound(meeting, broken);
    }

    @Property(tries = 60, seed = SEED)
    void shouldReadTheSameBetweenOtherFurniture(
            @ForAll("meetings") Meeting meeting,
            @ForAll("layouts") Layout layout,
            @ForAll("furniture") Furniture furniture) {
        Found.assertAllFound(meeting, MinutesPrinter.print(meeting, layout.withFurniture(furniture)));
    }

    @Property(tries = 60, seed = SEED)
    void shouldReadTheSameTurnedAndScaled(
            @ForAll("meetings") Meeting meeting, @ForAll("layouts") Layout layout, @ForAll("finishes") Finish finish) {
        Found.assertAllFound(meeting, MinutesPrinter.print(meeting, layout, Set.of(), finish));
    }

    @Property(tries = 40, seed = SEED)
    void shouldFindNoPartyInAnAppendix(@ForAll("meetings") Meeting meeting, @ForAll("layouts") Layout layout) {
        Meeting withAppendices = meeting.withAppendices(Meetings.appendices());

        Found.assertAllFound(withAppendices, MinutesPrinter.print(withAppendices, layout));
    }

    @Property(tries = 40, seed = SEED)
    void shouldReadAProposalBehindTheMinutesAsAProposal(
            @ForAll("meetings") Meeting meeting, @ForAll("layouts") Layout layout, @ForAll long seed) {
        Meeting withProposal = meeting.withPapers(List.of(Meetings.proposal(seed)));

        Printed printed = MinutesPrinter.print(withProposal, layout);

        List<Found> found = Found.in(Found.read(printed.pdf()));
        assertThat(found).containsExactlyElementsOf(Found.in(withProposal, printed));
        assertThat(found.get(found.size() - 1).kind()).isEqualTo(DecisionKind.PROPOSAL);
    }

    @Property(tries = 60, seed = SEED)
    void shouldNotPassOverAListWhoseHeadingIsMissing(
            @ForAll("meetings") Meeting meeting,
            @ForAll("layouts") Layout layout,
            @ForAll("markedLists") ListForm form) {
        Minutes minutes = Found.read(
                MinutesPrinter.print(meeting, layout.withList("", form)).pdf());

        for (Item item : meeting.items()) {
            if (!item.parties().isEmpty()) {
                assertThat(isWarnedOf(minutes, item.paragraph()))
                        .as("§ %s", item.paragraph())
                        .isTrue();
            }
        }
    }

    private static boolean isWarnedOf(Minutes minutes, String paragraph) {
        for (Decision decision : minutes.decisions()) {
            if (decision.paragraph().equals(paragraph) && !decision.findings().isEmpty()) {
                return true;
            }
        }
        return minutes.findings().stream()
                .anyMatch(finding -> finding.paragraph().equals(paragraph));
    }

    @Provide
    Arbitrary<Meeting> meetings() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<Integer> items = Arbitraries.integers().between(1, 6);
        return Combinators.combine(seeds, items).as(Meetings::of);
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(Layouts.all());
    }

    @Provide
    Arbitrary<Furniture> furniture() {
        return Arbitraries.of(HeadsAndFeet.all());
    }

    @Provide
    Arbitrary<String> dispatchHeadings() {
        return Arbitraries.of(Layouts.dispatchHeadings());
    }

    @Provide
    Arbitrary<ListForm> markedLists() {
        return Arbitraries.of(ListForm.NUMBERED, ListForm.BULLETS, ListForm.DASHES);
    }

    @Provide
    Arbitrary<Finish> finishes() {
        Arbitrary<Finish.Turn> turns = Arbitraries.of(Finish.Turn.class);
        Arbitrary<Double> scales = Arbitraries.of(0.5, 0.8, 1.0, 1.41, 2.0);
        return Combinators.combine(turns, scales).as(Finish::new);
    }
}
