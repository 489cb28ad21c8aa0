package se.expediera.dispatch.mail;

import java.util.List;

/**
 * What SES's refusals mean in Swedish. The rules are tried in their order; SES's own words always stand behind the
 * sentence.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html">SendRawEmail: errors</a>
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html">SES's error messages</a>
 */
final class SesWords {
    private static final String OPERATOR = " Kontakta den som sköter driften.";

    private static final List<Meaning> MEANINGS = List.of(
            // "Throttling: Daily message quota exceeded."
            new Meaning("Throttling", "quota", "Dagens kvot i SES är slut: det skickas när den har förnyats."),
            // "Throttling: Maximum sending rate exceeded."
            new Meaning("Throttling", "", "E-posttjänsten hinner inte med just nu: det skickas om en stund."),
            new Meaning("AccountSendingPaused", "", "Utskicken är pausade i SES." + OPERATOR),
            new Meaning("ConfigurationSetSendingPaused", "", "Utskicken är pausade i SES." + OPERATOR),
            new Meaning("MessageRejected", "", "E-posttjänsten avvisade meddelandet."),
            // "InvalidParameterValue: Domain contains illegal character"
            new Meaning("InvalidParameterValue", "", "E-posttjänsten godtar inte adressen."),
            new Meaning("AccessDenied", "", "Funktionen får inte skicka genom SES." + OPERATOR),
            new Meaning("ConfigurationSetDoesNotExist", "", "Inställningarna för SES är fel." + OPERATOR),
            new Meaning("", "", "E-posttjänsten tog inte emot meddelandet."));

    /**
     * What one kind of refusal means.
     *
     * @param code how SES's code for it begins
     * @param words what stands in SES's words
     * @param sentence the Swedish sentence
     */
    private record Meaning(String code, String words, String sentence) {}

    private SesWords() {}

    /** The sentence, and behind it SES's own words. */
    static String of(String code, String words) {
        String sentence = MEANINGS.stream()
                .filter(meaning -> code.startsWith(meaning.code()) && words.contains(meaning.words()))
                .map(Meaning::sentence)
                .findFirst()
                .orElseThrow();
        return sentence + " SES: " + (code + ": " + words).strip();
    }
}
