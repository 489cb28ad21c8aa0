package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Printed;
import se.expediera.intake.generator.Truth;

/** What is compared between a meeting and what was read from its minutes. */
record Found(
        DecisionKind kind,
        String paragraph,
        String caseNumber,
        String classification,
        String title,
        List<String> parties) {
    private static final FileReader READER = new FileReader();

    /** Reads a file that can be read. */
    static Minutes read(byte[] pdf) {
        Reading reading = READER.read(pdf);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).minutes();
    }

    /** What must be found. */
    static List<Found> in(Meeting meeting, Printed printed) {
        return Truth.of(meeting, printed).stream()
                .map(truth -> new Found(
                        truth.kind(),
                        truth.paragraph(),
                        truth.caseNumber(),
                        truth.classification(),
                        truth.title(),
                        truth.parties()))
                .toList();
    }

    /** What was found. */
    static List<Found> in(Minutes minutes) {
        return minutes.decisions().stream().map(Found::of).toList();
    }

    /** Checks that minutes were read without fault and without a doubt. */
    static void assertAllFound(Meeting meeting, Printed printed) {
        Minutes minutes = read(printed.pdf());
        assertThat(in(minutes)).containsExactlyElementsOf(in(meeting, printed));
        assertThat(minutes.body()).isEqualTo(meeting.body());
        assertThat(minutes.meetingDate()).isEqualTo(meeting.date().toString());
        assertThat(minutes.decisions()).flatExtracting(Decision::findings).isEmpty();
    }

    private static Found of(Decision decision) {
        return new Found(
                decision.kind(),
                decision.paragraph(),
                decision.caseNumber(),
                decision.classification(),
                decision.title(),
                decision.dispatch().parties().stream().map(PartyLine::text).toList());
    }
}
