package se.expediera.core.reading;

import se.expediera.core.minutes.FindingCode;

/** What the clerk reads where the reading is in doubt: what was found and what to do. */
final class Doubts {
    private Doubts() {}

    static String list(FindingCode code) {
        return switch (code) {
            case EMPTY_LIST -> "Under rubriken för expediering står inga mottagare. Kontrollera listan i protokollet.";
            case LONG_LIST -> "Listan över mottagare är ovanligt lång. Kontrollera att allt i den är mottagare.";
            case UNCLEAR_ENUMERATION ->
                "Det är osäkert om raden under rubriken för expediering nämner en mottagare eller flera. Kontrollera"
                        + " den.";
            default -> "Det är osäkert var listan över mottagare slutar. Kontrollera listan i protokollet.";
        };
    }

    static String heading(String text) {
        return "Raden ”%s” liknar en rubrik för expediering men är ingen känd. Kontrollera vilka som ska ha beslutet."
                .formatted(shorten(text));
    }

    static String foreignList() {
        return "Listan över mottagare står efter ett förslag eller en anteckning i samma paragraf. Kontrollera vad den"
                + " gäller.";
    }

    static String noHeading() {
        return "Sist i paragrafen står rader som liknar mottagare, men ingen rubrik säger att beslutet ska expedieras."
                + " Kontrollera.";
    }

    static String longTitle() {
        return "Rubriken är så lång att text kan ha räknats till den, och den är avkortad. Kontrollera rubriken i"
                + " protokollet.";
    }

    static String noContent(String number) {
        return "Under § %s står ingenting mer än rubriken. Kontrollera om beslutet står någon annanstans."
                .formatted(number);
    }

    static String secondDecision(String number) {
        return "Under § %s följer ett beslut till efter listan över mottagare. Kontrollera att ingen paragraf har tappat sin rubrik."
                .formatted(number);
    }

    static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    static String party(String text) {
        return "Raden ”%s” liknar ingen känd mottagare. Kontrollera den och expediera för hand."
                .formatted(shorten(text));
    }
}
