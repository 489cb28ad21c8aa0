package se.expediera.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.expediera.core.form.Forms;
import se.expediera.core.minutes.DecisionKind;

/** The heading by which a paper says what it is. */
final class PaperHeading {
    private record Rule(DecisionKind kind, Pattern form) {}

    /** Each with a form in use. */
    private static final Forms<Rule> RULES = new Forms<>(
            List.of(
                    // "ALTERNATIVT FÖRSLAG", "Alternativt förslag till beslut"
                    new Rule(
                            DecisionKind.PROPOSAL,
                            Pattern.compile("(?:ALTERNATIVT|Alternativt) (?:FÖRSLAG|förslag)(?: .{0,60})?")),
                    // "RESERVATION", "YRKANDE", "Tilläggsyrkande till kommunstyrelsen"
                    new Rule(
                            DecisionKind.PROPOSAL,
                            Pattern.compile(
                                    "(?:SKRIFTLIG )?(?:RESERVATION|(?:TILLÄGGS|ÄNDRINGS|ÅTERREMISS)?YRKANDE)(?: .{0,60})?")),
                    new Rule(
                            DecisionKind.PROPOSAL,
                            Pattern.compile(
                                    "(?:Skriftlig r|R)eservation till .{3,60}|(?:Tilläggs|Ändrings|Återremiss)?[Yy]rkande till .{3,60}")),
                    // "Protokollsanteckning till Kommunstyrelsens sammanträde 2024-05-06"
                    new Rule(
                            DecisionKind.NOTE,
                            Pattern.compile(
                                    "Protokollsanteckning (?:till|vid|från) .{3,80}|PROTOKOLLSANTECKNING(?: .{0,80})?")),
                    // "SÄRSKILT YTTRANDE", "Särskilt yttrande till kommunstyrelsen"
                    new Rule(
                            DecisionKind.NOTE,
                            Pattern.compile(
                                    "SÄRSKILT YTTRANDE(?: .{0,80})?|Särskilt yttrande (?:till|vid|från) .{3,80}"))),
            Rule::form);

    /** "ALTERNATIVT FÖRSLAG", "Protokollsanteckning till Kommunstyrelsens sammanträde 2024-05-06". */
    private static final Pattern ALWAYS = Pattern.compile(
            "ALTERNATIVT FÖRSLAG(?: .{0,60})?|Alternativt förslag till .{3,60}|(?i:protokollsanteckning|särskilt yttrande) (?:till|vid) .{3,60} (?:sammanträde|möte).{0,20}");

    private static final int LONGEST = 110;

    /** With which letters the forms begin. */
    private static final String FIRST_LETTERS = "AÅÄPRSTYp";

    private PaperHeading() {}

    static Optional<DecisionKind> of(String text) {
        if (text.length() > LONGEST || FIRST_LETTERS.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        return RULES.find(text).map(Rule::kind);
    }

    /** A heading that no § has inside, so that it opens a paper even among the pages of minutes. */
    static boolean opensAlways(String text) {
        return ALWAYS.matcher(text).matches();
    }

    static boolean isOne(String text) {
        return of(text).isPresent();
    }
}
