package se.expediera.local.machine;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;

/** Whatever happens, in whatever order: no delivery is lost, and none is sent twice outside the window. */
class DeliveryMachineTest {
    private static final int LENGTH = 60;

    @Property(tries = 100)
    void shouldLoseNothingAndSendNothingTwice(@ForAll("chains") ActionChain<Machine> chain) {
        Machine machine = chain.run();
        machine.settle();
        Verdict.on(machine);
    }

    @Provide
    ActionChainArbitrary<Machine> chains() {
        return Actions.chains(() -> new Machine(Store.inMemory()), LENGTH);
    }
}
