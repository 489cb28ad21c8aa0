package se.expediera.core.reading;

import java.util.Optional;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.party.PlainLetters;

/** Words of a decision whose letters are not what they look like: a heading is passed by for them, or a name is another. */
final class LetterDoubts {
    private LetterDoubts() {}

    static Optional<Finding> about(Decision decision) {
        return PlainLetters.trick(decision.text())
                .or(() -> PlainLetters.trick(decision.title()))
                .or(() -> brokenParty(decision))
                .map(word -> new Finding(
                        FindingCode.LETTER_TRICK,
                        "Ordet ”%s” har tecken som ser ut som andra än de är, till exempel ur ett annat alfabet. Jämför beslutet och mottagarna med den tryckta sidan."
                                .formatted(Doubts.shorten(word)),
                        decision.pages().first(),
                        decision.paragraph()));
    }

    /** A font that lacks a ligature leaves such characters in any text; a party must not be told by such a name. */
    private static Optional<String> brokenParty(Decision decision) {
        return decision.dispatch().parties().stream()
                .flatMap(party -> PlainLetters.broken(party.text()).stream())
                .findFirst();
    }
}
