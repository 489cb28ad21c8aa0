package se.expediera.intake.letter;

import java.util.ArrayList;
import java.util.List;
import se.expediera.core.register.Resolution;
import se.expediera.core.register.Resolver;

/**
 * To whom a letter goes.
 *
 * @param name the party's name in the register, else as printed
 * @param address the lines below the name; empty where none is known
 * @param origin from where the address comes
 */
record Addressee(String name, List<String> address, Origin origin) {
    /** Copies the list. */
    Addressee {
        address = List.copyOf(address);
    }

    /** From where an address comes. */
    enum Origin {
        /** The clerk wrote it into the register. */
        REGISTER,
        /** The signed minutes print it beside the party. */
        MINUTES,
        /** Nobody knows it: a person writes it by hand. */
        NONE
    }

    /** The addressee of a party line: by the register, else by the line itself, else by name alone. */
    static Addressee of(String printed, Resolver resolver) {
        PrintedAddress inLine = PrintedAddress.in(printed);
        if (!(resolver.resolve(printed) instanceof Resolution.Reached reached)) {
            return printed(inLine.lines().isEmpty() ? printed : inLine.name(), inLine);
        }
        List<String> known = reached.party().postalAddress();
        // a person whom the line prints between name and street stands among the address's lines
        return known.isEmpty()
                ? printed(inLine.lines().isEmpty() ? reached.addressee() : reached.body(), inLine)
                : new Addressee(reached.addressee(), known, Origin.REGISTER);
    }

    private static Addressee printed(String name, PrintedAddress address) {
        return new Addressee(name, address.lines(), address.lines().isEmpty() ? Origin.NONE : Origin.MINUTES);
    }

    /** Name and address, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(address);
        return lines;
    }
}
