package se.expediera.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.expediera.benchmarks.soak.FaultyService.Fault;
import se.expediera.core.Settings;

/**
 * Each call of a function to AWS fails once in each way, with and without the SDK's own tries: the message succeeds or
 * comes again, and in the end all is as if nothing had failed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryCall {
    private static final Set<Fault> FAULTS = EnumSet.complementOf(EnumSet.of(Fault.NONE));
    /** The call surely did not succeed. */
    private static final Set<Fault> NOT_DONE = EnumSet.of(Fault.FAILED, Fault.THROTTLED);

    @TempDir
    private static Path folder;

    private final Map<Scene, Office.State> undisturbed = new HashMap<>();
    private FaultyStack stack;

    /**
     * What a function is given to do.
     *
     * @param name what it is
     * @param before what lies in the office before
     * @param message the message's body
     */
    record Scene(String name, Consumer<Office> before, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * One fault.
     *
     * @param scene in the middle of what
     * @param call at which call, counted from 1
     * @param fault what happens to it
     * @param retries whether the SDK tries again by itself
     */
    record Trial(Scene scene, int call, Fault fault, boolean retries) {
        @Override
        public String toString() {
            return scene + ", call " + call + " " + fault + (retries ? ", SDK tries again" : "");
        }
    }

    abstract List<Scene> scenes();

    abstract RequestHandler<SQSEvent, SQSBatchResponse> function(Settings settings, Wires wires);

    @BeforeAll
    void start() {
        stack = FaultyStack.start(folder);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Scene scene : scenes()) {
            int calls = runUndisturbed(scene);
            for (int call = 1; call <= calls; call++) {
                for (Fault fault : FAULTS) {
                    trials.add(new Trial(scene, call, fault, false));
                }
                // the SDK's own second try finds what the first one did; after other faults it is the first over again
                trials.add(new Trial(scene, call, Fault.ANSWER_LOST, true));
            }
        }
        return trials;
    }

    private int runUndisturbed(Scene scene) {
        Office office = stack.newOffice();
        scene.before().accept(office);
        stack.arm(0, Fault.NONE);
        assertThat(take(scene, office, stack.tryingAgain())).isTrue();
        int calls = stack.disarm();
        undisturbed.put(scene, office.end());
        return calls;
    }

    @ParameterizedTest
    @MethodSource("trials")
    void shouldEndAsIfNothingHadFailed(Trial trial) {
        // given
        Office office = stack.newOffice();
        trial.scene().before().accept(office);
        Wires wires = trial.retries() ? stack.tryingAgain() : stack.givingUp(trial.fault());
        // when
        stack.arm(trial.call(), trial.fault());
        boolean taken = take(trial.scene(), office, wires);
        stack.disarm();
        boolean takenAgain = taken || take(trial.scene(), office, stack.tryingAgain());
        // then
        if (!trial.retries() && NOT_DONE.contains(trial.fault())) {
            assertThat(taken).isFalse();
        }
        assertThat(takenAgain).isTrue();
        assertThat(office.end()).isEqualTo(undisturbed.get(trial.scene()));
    }

    /** Whether the message needs not come again. */
    private boolean take(Scene scene, Office office, Wires wires) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(scene.message());
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return function(office.settings(), wires)
                .handleRequest(event, null)
                .getBatchItemFailures()
                .isEmpty();
    }
}
