package se.expediera.dispatch.mail;

import java.util.Optional;

/**
 * Why SES takes no mail of a deployment whose account is not set up for it: a matter of the account and the region, not
 * of the mail, which therefore waits.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-verified-identities.html">Identity
 *     verification</a>
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html">The sandbox</a>
 */
enum Unverified {
    /** The sender's address or domain is no verified identity in this region. */
    SENDER(
            "the sender's identity is not verified with SES in this region: verify it, or deploy where it is",
            "avsändarens adress är inte verifierad i SES i den här regionen"),
    /** The account is in the sandbox, where each recipient has to be verified too. */
    RECIPIENT(
            "SES is in its sandbox in this region and takes only verified recipients: ask for production access",
            "kontot är kvar i SES sandlåda, som bara tar emot verifierade mottagare"),
    /** The domain of the return path lacks its record. */
    RETURN_PATH(
            "the MAIL FROM domain of the sender's identity lacks its MX record: mend it in the DNS",
            "avsändarens MAIL FROM-domän saknar sin MX-post");

    private final String log;
    private final String swedish;

    Unverified(String log, String swedish) {
        this.log = log;
        this.swedish = swedish;
    }

    /**
     * What SES's answer means, if it means one of these.
     *
     * @param code SES's code
     * @param words SES's words, which name the addresses that are not verified: "Email address is not verified. The
     *     following identities failed the check in region EU-NORTH-1: namnd@example.org"
     * @param sender the deployment's sender
     */
    static Optional<Unverified> in(String code, String words, String sender) {
        if (code.equals("MailFromDomainNotVerifiedException")) {
            return Optional.of(RETURN_PATH);
        }
        if (!code.equals("MessageRejected") || !words.contains("not verified")) {
            return Optional.empty();
        }
        return Optional.of(words.contains("@") && !words.contains(sender) ? RECIPIENT : SENDER);
    }

    /** One line for operators, without an address. */
    String log() {
        return log;
    }

    /** The reason that stands at the delivery. */
    String swedish() {
        return swedish;
    }
}
