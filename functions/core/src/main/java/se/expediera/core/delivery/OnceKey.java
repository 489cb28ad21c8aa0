package se.expediera.core.delivery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.expediera.core.ContentHash;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentId;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.party.PartyName;

/**
 * What must not be mailed twice: which decision of which meeting, to whom. A second file with the same key and the
 * same text is the same mail; with other text it is for the clerk to judge.
 *
 * @param key hash of body, meeting date, § (or case number and title) and party
 * @param textHash hash of the decision's words, blind to layout
 */
public record OnceKey(String key, String textHash) {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * The key of a decision for a party. Only an adopted decision is unique within its §; proposals and notes under
     * one § are told apart by their text. What is tried never stands in the way of what is sent.
     *
     * @param partyName the party's name in the register
     */
    public static OnceKey of(Document document, StoredDecision decision, String partyName) {
        String words = String.join(" ", decision.points().isEmpty() ? List.of(decision.text()) : decision.points());
        String textHash = ContentHash.of(
                NO_LETTER_OR_DIGIT.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(""));
        boolean numbered = !decision.paragraph().isEmpty();
        boolean named = numbered || !decision.caseNumber().isEmpty();
        String which =
                numbered ? "§" + decision.paragraph() : decision.caseNumber() + "|" + PartyName.fold(decision.title());
        boolean unique = decision.kind() == DecisionKind.DECISION && named;
        String key = String.join(
                "\n",
                DocumentId.isTrial(document.id()) ? "trial" : "",
                PartyName.fold(document.body()),
                document.meetingDate(),
                decision.kind().name(),
                which,
                unique ? "" : textHash,
                PartyName.fold(partyName));
        return new OnceKey(ContentHash.of(key), textHash);
    }
}
