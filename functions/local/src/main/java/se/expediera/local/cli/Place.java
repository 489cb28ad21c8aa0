package se.expediera.local.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.expediera.core.Settings;
import se.expediera.local.aws.State;
import se.expediera.local.run.Ledger;

/** Where a command looks and works: a data folder on this machine, or a deployment in AWS. */
final class Place {
    @Mixin
    private Data data;

    @Option(
            names = "--stack",
            paramLabel = "NAMN",
            description = {
                "Stacken i AWS, i stället för mappen. Inloggning och region: som för AWS egna kommandon.",
                "Utan --data och --stack gäller EXPEDIERA_TABLE med flera, där de är satta."
            })
    private Optional<String> stack = Optional.empty();

    /** Made by picocli, which fills its fields. */
    Place() {
        // picocli calls it
    }

    /** A ledger to look in, until it is closed. */
    record Looking(Ledger ledger, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Opens what is known, to be looked at. */
    Looking look() {
        Optional<Settings> deployment = deployment();
        if (deployment.isPresent()) {
            return new Looking(Ledger.of(deployment.get()), () -> {});
        }
        State state = State.open(data.folder()).orElseThrow(() -> nothingHere(data.folder()));
        return new Looking(Ledger.of(state.settings()), state::close);
    }

    /** Opens what is known, to be changed. */
    Working work() {
        return deployment().map(Working::in).orElseGet(() -> Working.in(data.folder()));
    }

    static CliFault nothingHere(Path folder) {
        return new CliFault(
                folder + ": här har inget körts. Kör först run, eller peka på rätt mapp med --data eller stack med "
                        + "--stack.");
    }

    private Optional<Settings> deployment() {
        return deployment(stack, data.named(), System.getenv(), new LambdaFunctions());
    }

    /** The deployment that is meant; empty where a data folder is. */
    static Optional<Settings> deployment(
            Optional<String> stack,
            Optional<Path> data,
            Map<String, String> environment,
            StackSettings.Functions functions) {
        if (stack.isPresent() && data.isPresent()) {
            throw new CliFault("Ange antingen --data (mappen här) eller --stack (AWS), inte båda.");
        } else if (stack.isPresent()) {
            return Optional.of(StackSettings.of(stack.get(), functions, environment));
        } else if (data.isEmpty() && StackSettings.areIn(environment)) {
            return Optional.of(StackSettings.ofEnvironment(environment));
        }
        return Optional.empty();
    }
}
