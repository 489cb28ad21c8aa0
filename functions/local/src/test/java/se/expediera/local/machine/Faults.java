package se.expediera.local.machine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands between the functions and their ports and lets one call of an invocation go wrong. */
final class Faults {
    private Fault armed = Fault.NONE;
    private Runnable meanwhile = () -> {};
    private int calls;

    /** The port, with the faults in front of it. */
    <T> T between(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    int call = ++calls;
                    strike(call, Fault.Moment.BEFORE);
                    try {
                        Object answer = method.invoke(real, arguments);
                        strike(call, Fault.Moment.AFTER);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Prepares the fault of the next invocation; what another process does meanwhile goes through without any. */
    void arm(Fault fault, Runnable otherProcess) {
        armed = fault;
        meanwhile = otherProcess;
        calls = 0;
    }

    void disarm() {
        arm(Fault.NONE, () -> {});
    }

    private void strike(int call, Fault.Moment moment) {
        if (armed.call() != call || armed.moment() != moment) {
            return;
        }
        Fault fault = armed;
        armed = Fault.NONE;
        switch (fault.kind()) {
            case CRASH -> throw new Crash();
            case FAILURE -> throw new IllegalStateException("the service does not answer");
            case MEANWHILE -> meanwhile.run();
        }
    }
}
