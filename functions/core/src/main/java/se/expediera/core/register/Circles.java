package se.expediera.core.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what contains itself, at any depth and without recursion. */
final class Circles {
    private Circles() {}

    /**
     * What lies in a circle, or between two.
     *
     * @param within what each contains
     */
    static <T> Set<T> in(Map<T, Set<T>> within) {
        return peeled(reversed(peeled(within))).keySet();
    }

    /** Takes away what contains nothing, then what contained only that, until all that is left contains something. */
    private static <T> Map<T, Set<T>> peeled(Map<T, Set<T>> within) {
        Map<T, Set<T>> around = reversed(within);
        Map<T, Set<T>> left = new HashMap<>();
        Deque<T> empty = new ArrayDeque<>();
        around.keySet().forEach(it -> left.put(it, new HashSet<>(within.getOrDefault(it, Set.of()))));
        left.forEach((it, inner) -> {
            if (inner.isEmpty()) {
                empty.add(it);
            }
        });
        while (!empty.isEmpty()) {
            T gone = empty.remove();
            left.remove(gone);
            for (T outer : around.get(gone)) {
                Set<T> inner = left.get(outer);
                if (inner.remove(gone) && inner.isEmpty()) {
                    empty.add(outer);
                }
            }
        }
        return left;
    }

    private static <T> Map<T, Set<T>> reversed(Map<T, Set<T>> within) {
        Map<T, Set<T>> around = new HashMap<>();
        List<T> all = new ArrayList<>(within.keySet());
        within.values().forEach(all::addAll);
        all.forEach(it -> around.put(it, new HashSet<>()));
        within.forEach((outer, inner) -> inner.forEach(it -> around.get(it).add(outer)));
        return around;
    }
}
