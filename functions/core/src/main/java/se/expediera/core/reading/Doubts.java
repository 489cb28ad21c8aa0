package se.expediera.core.reading;

import se.expediera.core.minutes.FindingCode;

/** What the clerk reads where the reading is in doubt: what was found and what to do. */
final class Doubts {
    private Doubts() {}

    static String list(FindingCode code) {
        return switch (code) {
            case EMPTY_LIST -> "Under rubriken för expediering står inga mottagare. Kontrollera listan i protokollet.";
            case LONG_LIST -> "Listan över mottagare är ovanligt lång. Kontrollera att allt i den är mottagare.";
            default -> "Det är osäkert var listan över mottagare slutar. Kontrollera listan i protokollet.";
        };
    }

    static String party(String text) {
        return "Raden ”%s” liknar ingen känd mottagare. Kontrollera den och expediera för hand."
                .formatted(text.length() > 80 ? text.substring(0, 80) + "…" : text);
    }
}
