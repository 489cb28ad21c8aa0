package se.expediera.core.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.party.Lookalikes;
import se.expediera.core.party.Municipality;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;
import se.expediera.core.party.PrintedParty;
import se.expediera.core.register.Resolution.Members;
import se.expediera.core.register.Resolution.NotAParty;
import se.expediera.core.register.Resolution.Reached;
import se.expediera.core.register.Resolution.Unknown;

/**
 * Tells by the register who a printed party line means. Names are compared exactly, once folded; nothing that only
 * resembles a name ever decides. The whole line goes before any of its parts.
 */
public final class Resolver {
    /** "Råden genom kansliet"; the last "genom" counts. */
    static final Pattern THROUGH =
            Pattern.compile("(?iu)(?:till )?(?<meant>\\S.{0,2000}) (?:genom|via) (?<through>\\p{L}.*)");

    /** No line of a list is longer, but what was read wrongly; a delivery's reason quotes it and has its limit. */
    private static final int LONGEST_LINE = 2_000;

    private final Register register;
    private final boolean usePrintedAddresses;
    private final NameIndex index;
    private final Several several;
    private final Advice advice;
    /** The same without a look at what is near, which costs a look at each of the register's names. */
    private final Advice noAdvice = new Advice(List.of());

    private Resolver(Register register, Municipality home, boolean usePrintedAddresses) {
        this.register = register;
        this.usePrintedAddresses = usePrintedAddresses;
        this.index = new NameIndex(register.parties(), home);
        this.several = new Several(index);
        this.advice = new Advice(register.parties());
    }

    /**
     * A resolver by one register.
     *
     * @param home the municipality, whose own possessive says nothing
     * @param usePrintedAddresses whether an address that the line prints reaches a party that the register lacks
     */
    public static Resolver of(Register register, Municipality home, boolean usePrintedAddresses) {
        return new Resolver(register, home, usePrintedAddresses);
    }

    /** The version of the register that it goes by. */
    public String version() {
        return register.version();
    }

    /** Who a line means. */
    public Resolution resolve(String line) {
        return resolve(line, advice);
    }

    /** Whether the register, or a rule, knows who a line means. */
    public boolean knows(String line) {
        return !(resolve(line, noAdvice) instanceof Unknown);
    }

    private Resolution resolve(String line, Advice advice) {
        Optional<RegisteredParty> whole = index.find(line);
        if (whole.isPresent()) {
            return named(whole.get(), "");
        }
        if (!PartyRules.typeOf(line).recipient()) {
            return new NotAParty("Raden är en hänvisning och ingen mottagare.");
        }
        if (line.length() > LONGEST_LINE) {
            return new Unknown(advice.tooLong(line));
        }
        Matcher through = THROUGH.matcher(line);
        if (through.matches()) {
            return through(through.group("meant"), through.group("through"), advice);
        }
        PrintedParty printed = PrintedParty.of(line);
        Optional<Resolution> contact = withContact(line, printed, advice);
        if (contact.isPresent()) {
            return contact.get();
        }
        List<String> members = members(line);
        if (!members.isEmpty()) {
            return new Members(members, line);
        }
        return unknown(line, printed, advice);
    }

    private Resolution named(RegisteredParty party, String attention) {
        return party.isGroup()
                ? new Members(index.members(party), party.name())
                : new Reached(party, party.name(), "", attention);
    }

    /** The party that is meant is named to the one that reaches it; several are each on their own. */
    private Resolution through(String meant, String way, Advice advice) {
        PrintedParty printed = PrintedParty.of(way);
        Optional<RegisteredParty> party = index.find(way).or(() -> index.find(printed.name()));
        if (party.isEmpty() || party.get().isGroup()) {
            return new Unknown(advice.lackingWay(meant, printed));
        }
        List<String> each = members(meant);
        if (each.isEmpty()) {
            each = Several.byForm(meant);
        }
        if (!each.isEmpty()) {
            return new Members(each.stream().map(one -> one + " genom " + way).toList(), meant);
        }
        String attention = index.find(way).isPresent() ? "" : String.join(", ", printed.persons());
        return new Reached(party.get(), meant, party.get().name(), attention);
    }

    /** "Granviks Elnät AB, Eva Ek, 411 01 Granvik", "Anna Ek, Byggnadsnämnden": to the body, att the person. */
    private Optional<Resolution> withContact(String line, PrintedParty printed, Advice advice) {
        if (!printed.withContact()) {
            return Optional.empty();
        }
        Optional<RegisteredParty> body = index.find(printed.name());
        boolean persons = !printed.persons().isEmpty();
        boolean twoPersons = persons && PartyRules.typeOf(printed.name()) == PartyType.PERSON;
        if (body.isEmpty() || twoPersons || persons && body.get().isGroup()) {
            return Optional.empty();
        }
        boolean ownRow = !printed.postal()
                && printed.persons().stream()
                        .anyMatch(person -> index.find(person).isPresent());
        return Optional.of(
                ownRow
                        ? new Unknown(advice.oneOrSeveral(line))
                        : named(body.get(), String.join(", ", printed.persons())));
    }

    /** The names of several in one line, each once; empty where the line names one. */
    private List<String> members(String line) {
        List<String> names = new ArrayList<>();
        for (List<String> forms : Plural.open(line)) {
            names.add(forms.stream()
                    .filter(form -> index.find(form).isPresent())
                    .findFirst()
                    .orElse(forms.get(0)));
        }
        if (names.isEmpty()) {
            names.addAll(several.known(line));
        }
        Set<Object> seen = new HashSet<>();
        names.removeIf(
                name -> !seen.add(index.find(name).map(Object.class::cast).orElse(name)));
        return names;
    }

    private Resolution unknown(String line, PrintedParty printed, Advice advice) {
        Optional<RegisteredParty> seen =
                index.find(Lookalikes.latin(line)).or(() -> index.find(Lookalikes.latin(printed.name())));
        if (seen.isPresent()) {
            return new Unknown(advice.looksLike(seen.get()));
        }
        if (usePrintedAddresses && printed.addresses().size() == 1) {
            String address = MailAddress.ascii(printed.addresses().get(0));
            if (MailAddress.isOne(address) && printed.name().indexOf(',') < 0) {
                return new Reached(
                        new RegisteredParty(printed.name(), List.of(), Channel.EMAIL, List.of(address), List.of()),
                        printed.name(),
                        "",
                        String.join(", ", printed.persons()));
            }
        }
        List<String> lacking = several.lacking(line);
        return new Unknown(lacking.isEmpty() ? advice.unknown(printed) : advice.lacking(line, lacking));
    }
}
