package se.expediera.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.Municipality;
import se.expediera.core.register.Channel;
import se.expediera.core.register.Register;
import se.expediera.core.register.RegisteredParty;
import se.expediera.core.register.Resolution;
import se.expediera.core.register.Resolver;
import se.expediera.intake.generator.Item;
import se.expediera.intake.generator.Layout;
import se.expediera.intake.generator.Layouts;
import se.expediera.intake.generator.Meeting;
import se.expediera.intake.generator.Meetings;
import se.expediera.intake.generator.MinutesPrinter;

/** What must hold where a line of a dispatch list is printed wrong: nobody gets a decision that was not meant for him. */
class MutationPropertyTest {
    private static final String SEED = "20260318";
    private static final Resolver RESOLVER = Resolver.of(
            new Register(
                    "1",
                    Meetings.partyNames().stream()
                            .map(name -> new RegisteredParty(
                                    name, List.of(), Channel.EMAIL, List.of("x@example.org"), List.of()))
                            .toList()),
            Municipality.of("Granviks kommun"),
            false);

    /** A slip of the pen in one party of a list. */
    private enum Slip {
        LETTER_LOST {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + party.substring(at + 1);
            }
        },
        LETTER_DOUBLED {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + party.charAt(at) + party.substring(at);
            }
        },
        LETTER_WRONG {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + "x" + party.substring(at + 1);
            }
        },
        COMMA_TOO_MANY {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + "," + party.substring(at);
            }
        },
        SPACE_TOO_MANY {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + " " + party.substring(at);
            }
        },
        STOP_TOO_MANY {
            @Override
            String in(String party, int at) {
                return party.substring(0, at) + "." + party.substring(at);
            }
        },
        END_LOST {
            @Override
            String in(String party, int at) {
                return party.substring(0, at);
            }
        };

        abstract String in(String party, int at);
    }

    @Property(tries = 150, seed = SEED)
    void shouldReachNobodyThatTheListDoesNotName(
            @ForAll("meetings") Meeting meeting,
            @ForAll("layouts") Layout layout,
            @ForAll Slip slip,
            @ForAll("places") int place) {
        Meeting slipped = meeting.withItems(meeting.items().stream()
                .map(item -> withSlip(item, slip, place))
                .toList());

        Minutes minutes = Found.read(MinutesPrinter.print(slipped, layout).pdf());

        for (Decision decision : minutes.decisions()) {
            Set<String> meant = slipped.items().stream()
                    .filter(item -> item.paragraph().equals(decision.paragraph()))
                    .flatMap(item -> names(item.parties()).stream())
                    .collect(HashSet::new, Set::add, Set::addAll);
            Set<String> reached = names(
                    decision.dispatch().parties().stream().map(PartyLine::text).toList());
            if (decision.findings().isEmpty()) {
                assertThat(meant).as("§ %s", decision.paragraph()).containsAll(reached);
            }
        }
    }

    private static Item withSlip(Item item, Slip slip, int place) {
        if (item.parties().isEmpty()) {
            return item;
        }
        List<String> parties = new ArrayList<>(item.parties());
        int index = place % parties.size();
        String party = parties.get(index);
        parties.set(index, slip.in(party, 1 + place % (party.length() - 1)));
        return item.withParties(parties);
    }

    /** The parties of a register of everybody in made-up meetings that these lines reach. */
    private static Set<String> names(List<String> lines) {
        Set<String> names = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(lines);
        while (!open.isEmpty()) {
            Resolution resolution = RESOLVER.resolve(open.remove());
            if (resolution instanceof Resolution.Reached reached) {
                names.add(reached.party().name());
            } else if (resolution instanceof Resolution.Members members) {
                open.addAll(members.names());
            }
        }
        return names;
    }

    @Provide
    Arbitrary<Meeting> meetings() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<Integer> items = Arbitraries.integers().between(1, 3);
        return Combinators.combine(seeds, items).as(Meetings::of);
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(Layouts.all());
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 10_000);
    }
}
