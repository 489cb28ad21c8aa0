package se.expediera.core.confidentiality;

import se.expediera.core.minutes.FindingCode;

/** What the clerk reads where a decision is stopped. The passage itself is never quoted: reasons travel in mails. */
final class Reasons {
    private Reasons() {}

    /** The passage stands in the decision itself. */
    static String own(FindingCode code) {
        return "Här står " + what(code) + ". Kontrollera om handlingen får lämnas ut.";
    }

    /** The passage stands on one of its pages, in what belongs to another paper. */
    static String shared(FindingCode code) {
        return "På sidan står också en annan handlings text, med " + what(code)
                + ". Kontrollera om sidan får lämnas ut.";
    }

    private static String what(FindingCode code) {
        return switch (code) {
            case PERSONAL_NUMBER -> "något som är uppbyggt som ett personnummer eller samordningsnummer";
            case SECRECY -> "något om sekretess";
            case PROTECTED_IDENTITY -> "något om skyddade personuppgifter eller skyddad identitet";
            default -> "något om hälsa eller socialt stöd nära ett personnamn";
        };
    }
}
