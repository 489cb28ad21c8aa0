package se.expediera.core.register;

import java.util.List;

/** Who a printed party line means. */
public sealed interface Resolution {
    /**
     * One party of the register: the decision goes to it.
     *
     * @param party whose address it is
     * @param meant the party that is meant, as printed where it is reached through another, else the register's name
     * @param through the register's name of the party by which it is reached ("Råden genom kansliet"), or ""
     * @param attention the person named beside the body, or ""
     */
    record Reached(RegisteredParty party, String meant, String through, String attention) implements Resolution {
        /** Whom the mail addresses: "Råden genom Kansliet", "Byggnadsnämnden, att: Anna Ek". */
        public String addressee() {
            return attention.isEmpty() ? body() : body() + ", att: " + attention;
        }

        /** The same without the person: "Råden genom Kansliet", "Byggnadsnämnden". */
        public String body() {
            return through.isEmpty() ? meant : meant + " genom " + through;
        }
    }

    /**
     * Several, of which each is to get the decision on its own.
     *
     * @param names the name of each, to be resolved in its turn
     * @param of what names them all, for the clerk
     */
    record Members(List<String> names, String of) implements Resolution {
        /** Copies the list. */
        public Members {
            names = List.copyOf(names);
        }
    }

    /**
     * The line names no recipient of a mail; nothing is to be done.
     *
     * @param why in Swedish
     */
    record NotAParty(String why) implements Resolution {}

    /**
     * The register has no such party; the clerk decides.
     *
     * @param why in Swedish, with what is near and the row to add
     */
    record Unknown(String why) implements Resolution {}
}
