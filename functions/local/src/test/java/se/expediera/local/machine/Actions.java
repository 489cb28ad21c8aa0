package se.expediera.local.machine;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** Whatever may happen to an office's dispatch, in any order. */
final class Actions {
    /** More calls than one invocation makes with these papers, so that each of them is struck at times. */
    private static final int MOST_CALLS = 40;

    private static final int MOST_MESSAGES = 12;
    private static final int LONGEST_WAIT_MINUTES = 120;

    private Actions() {}

    /** Chains of this length that begin with a new machine. */
    static ActionChainArbitrary<Machine> chains(Supplier<Machine> machine, int length) {
        return ActionChain.startWith(machine)
                .withAction(3, (Action.Independent<Machine>) Actions::uploadMinutes)
                .withAction(2, (Action.Independent<Machine>) Actions::uploadRegister)
                .withAction(16, (Action.Independent<Machine>) Actions::bring)
                .withAction(2, (Action.Independent<Machine>) Actions::doubleOne)
                .withAction(2, (Action.Independent<Machine>) Actions::sweep)
                .withAction(3, (Action.Independent<Machine>) Actions::pass)
                .withAction(1, (Action.Independent<Machine>) Actions::clocksJump)
                .withMaxTransformations(length);
    }

    private static Arbitrary<Transformer<Machine>> uploadMinutes() {
        return Arbitraries.of(Papers.Minutes.class)
                .map(minutes -> Transformer.mutate("upload " + minutes, machine -> machine.upload(minutes)));
    }

    private static Arbitrary<Transformer<Machine>> uploadRegister() {
        return Arbitraries.of(Papers.Register.class)
                .map(register -> Transformer.mutate("register " + register, machine -> machine.upload(register)));
    }

    private static Arbitrary<Transformer<Machine>> bring() {
        return Combinators.combine(picks(), faults(), answers(), picks())
                .as((pick, fault, answers, other) -> Transformer.mutate(
                        "bring " + pick + " " + fault + " " + answers + " " + other,
                        machine -> machine.bring(pick, fault, answers, other)));
    }

    private static Arbitrary<Transformer<Machine>> doubleOne() {
        return picks().map(pick -> Transformer.mutate("double " + pick, machine -> machine.doubleOne(pick)));
    }

    private static Arbitrary<Transformer<Machine>> sweep() {
        return Combinators.combine(faults(), picks())
                .as((fault, other) -> Transformer.mutate("sweep " + fault, machine -> machine.sweep(fault, other)));
    }

    private static Arbitrary<Transformer<Machine>> pass() {
        return Arbitraries.integers()
                .between(1, LONGEST_WAIT_MINUTES)
                .map(minutes -> Transformer.mutate(
                        minutes + " minutes pass", machine -> machine.passes(Duration.ofMinutes(minutes))));
    }

    /** A little, a night, or to a year that is not this one's; or back to the right time. */
    private static Arbitrary<Transformer<Machine>> clocksJump() {
        return Arbitraries.of(
                        "PT0S", "PT0S", "PT2S", "-PT2S", "PT40M", "-PT40M", "PT14H", "-PT14H", "P7300D", "-P7300D")
                .map(Duration::parse)
                .map(ahead -> Transformer.mutate("clocks jump to " + ahead, machine -> machine.clocksJump(ahead)));
    }

    private static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, MOST_MESSAGES);
    }

    private static Arbitrary<Fault> faults() {
        Arbitrary<Fault> some = Combinators.combine(
                        Arbitraries.integers().between(1, MOST_CALLS),
                        Arbitraries.of(Fault.Moment.class),
                        Arbitraries.of(Fault.Kind.class))
                .as(Fault::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Fault.NONE)), net.jqwik.api.Tuple.of(1, some));
    }

    private static Arbitrary<List<Mailman.Answer>> answers() {
        return Arbitraries.of(Mailman.Answer.class).list().ofMaxSize(3);
    }
}
