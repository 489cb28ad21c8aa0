package se.expediera.core.register;

import se.expediera.core.Settings;
import se.expediera.core.party.Municipality;

/** Who is meant, by the register as it stands; made anew only when the register is. */
public final class Parties {
    private final PartyRegister register;
    private final Municipality home;
    private final boolean usePrintedAddresses;
    private volatile Resolver resolver;

    /** Parties by this register, in the municipality of {@code settings}. */
    public Parties(PartyRegister register, Settings settings) {
        this.register = register;
        this.home = Municipality.of(settings.municipality());
        this.usePrintedAddresses = settings.usePrintedAddresses();
        this.resolver = Resolver.of(Register.NONE, home, usePrintedAddresses);
    }

    /** A resolver by the register of this moment. */
    public Resolver now() {
        Register current = register.current();
        Resolver last = resolver;
        if (!last.version().equals(current.version())) {
            last = Resolver.of(current, home, usePrintedAddresses);
            resolver = last;
        }
        return last;
    }
}
