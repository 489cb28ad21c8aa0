package se.expediera.intake.reading;

import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** A file is given up at once: it asks for more than a {@link Limits limit} allows, or shows what does not stand in it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = " Ingenting har skickats ur den. Spara protokollet som PDF på nytt, direkt ur "
            + "ordbehandlaren, och lägg in det igen.";

    private final transient Finding finding;

    private Refusal(FindingCode code, String message, int page) {
        super(code.name(), null, false, false);
        this.finding = new Finding(code, message, page, "");
    }

    /** What the clerk reads. */
    Finding finding() {
        return finding;
    }

    static Refusal bytes(long most) {
        return new Refusal(
                FindingCode.TOO_LARGE,
                "Filen är större än %d MB och läses inte. Ingenting har skickats ur den. Dela den eller minska dess bilder och lägg in den igen."
                        .formatted(most >> 20),
                0);
    }

    static Refusal pages(int most) {
        return new Refusal(
                FindingCode.TOO_LARGE,
                "Filen har fler än %d sidor och läses inte. Ingenting har skickats ur den. Dela den och lägg in delarna."
                        .formatted(most),
                0);
    }

    static Refusal picture(int page) {
        return new Refusal(
                FindingCode.TOO_LARGE, "På sidan %d finns en bild som är orimligt stor.".formatted(page) + AGAIN, page);
    }

    static Refusal time(long seconds) {
        return new Refusal(
                FindingCode.READING_OVERRUN,
                "Läsningen av filen avbröts efter %d sekunder, för att den aldrig blev färdig.".formatted(seconds)
                        + AGAIN,
                0);
    }

    static Refusal memory() {
        return new Refusal(
                FindingCode.READING_OVERRUN, "Filen kräver mer minne än något protokoll och läses inte." + AGAIN, 0);
    }

    static Refusal unpacked() {
        return new Refusal(
                FindingCode.READING_OVERRUN, "Filen blir orimligt stor när den packas upp, och läses inte." + AGAIN, 0);
    }

    static Refusal letters(int page) {
        return new Refusal(
                FindingCode.READING_OVERRUN,
                "Sidan %d har fler tecken än någon sida rymmer, och filen läses inte.".formatted(page) + AGAIN,
                page);
    }

    static Refusal steps() {
        return new Refusal(
                FindingCode.READING_OVERRUN,
                "Filen ritar så mycket att den inte går att läsa inom rimlig tid." + AGAIN,
                0);
    }

    static Refusal nesting(int page) {
        return new Refusal(
                FindingCode.READING_OVERRUN,
                "På sidan %d ligger innehåll i för många lager inuti varandra, och filen läses inte.".formatted(page)
                        + AGAIN,
                page);
    }

    static Refusal excerpts() {
        return new Refusal(
                FindingCode.READING_OVERRUN,
                "Utdragen ur filen blir orimligt stora, troligen för stora bilders skull." + AGAIN,
                0);
    }

    static Refusal drawnByProgram() {
        return new Refusal(
                FindingCode.DRAWN_BY_PROGRAM,
                "Filen är ett formulär som ritas av ett program när den öppnas, och det som visas står inte i den."
                        + " Ingenting har skickats ur den. Skriv ut den till en ny PDF och lägg in den.",
                0);
    }
}
