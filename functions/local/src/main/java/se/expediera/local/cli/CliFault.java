package se.expediera.local.cli;

import se.expediera.local.run.Rest;

/** What keeps a command from doing its work: one line that names the file, row or page and says what to do. */
final class CliFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CliFault(String message) {
        super(message);
    }

    /** Fails where waiting did not end in rest. */
    static void unlessRested(Rest.Outcome outcome) {
        switch (outcome) {
            case RESTED -> {}
            case GAVE_UP ->
                throw new CliFault("Ett steg misslyckades gång på gång; felet står ovan. Kör igen när det är rättat.");
            case STUCK ->
                throw new CliFault("Inget har hänt på två minuter fast något återstår. Kör igen: inget går förlorat.");
        }
    }
}
