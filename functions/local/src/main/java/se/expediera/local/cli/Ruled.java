package se.expediera.local.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.delivery.Desk;

/** What the commands have in common by which a person rules about deliveries that are there. */
final class Ruled {
    @Mixin
    private Place place;

    @Mixin
    private Answerable answerable;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMMER",
            description =
                    "Leveransers nummer, eller ett besluts eller dokuments: då alla dess leveranser som det gäller.")
    private List<String> numbers;

    /** Made by picocli, which fills its fields. */
    Ruled() {
        // picocli calls it
    }

    /** A person's word about one delivery. */
    @FunctionalInterface
    interface Word {
        /** Says it at the desk. */
        Desk.Outcome say(Desk desk, DeliveryId id, Desk.Ruling ruling);
    }

    /**
     * Carries the word out and shows what became of the deliveries.
     *
     * @param fitting which deliveries of a decision or document it is about
     * @return the exit code
     */
    int carryOut(Word word, Predicate<DeliveryState> fitting, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        Desk.Ruling ruling = answerable.ruling();
        try (Working working = place.work()) {
            Changes changes = new Changes(working, out, err);
            for (DeliveryId id : chosen(new Chosen(working.place().ledger(), fitting), changes)) {
                changes.take(id, word.say(working.place().desk(), id, ruling));
            }
            return changes.end();
        }
    }

    private Set<DeliveryId> chosen(Chosen chosen, Changes changes) {
        Function<String, List<DeliveryId>> known = number -> {
            List<DeliveryId> found = chosen.by(number);
            if (found.isEmpty()) {
                changes.refuse(number, "här finns ingen leverans som det kan gälla. Se status.");
            }
            return found;
        };
        Set<DeliveryId> all = new LinkedHashSet<>();
        numbers.stream().map(String::strip).map(known).forEach(all::addAll);
        return all;
    }
}
