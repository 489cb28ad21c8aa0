package se.expediera.intake.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.expediera.core.party.PartyName;
import se.expediera.core.register.PartyRegister;
import se.expediera.core.register.RegisteredParty;

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
    static Addressee of(String printed, PartyRegister register) {
        Optional<RegisteredParty> party = register.find(PartyName.candidates(printed));
        String name = party.map(RegisteredParty::name).orElse(printed);
        PrintedAddress inLine = PrintedAddress.in(printed);
        if (!inLine.lines().isEmpty()) {
            return new Addressee(party.isPresent() ? name : inLine.name(), inLine.lines(), Origin.MINUTES);
        }
        return new Addressee(name, List.of(), Origin.NONE);
    }

    /** Name and address, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(address);
        return lines;
    }
}
