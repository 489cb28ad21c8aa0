package se.expediera.local.forms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every regular expression that classes keep in their constants, alone or in lists and rules, by the constant's name. */
final class NamedForms {
    /** No rule holds its form deeper. */
    private static final int DEPTH = 8;

    private final Map<String, Pattern> byName = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamedForms() {}

    static Map<String, Pattern> of(JavaClasses classes) {
        NamedForms forms = new NamedForms();
        classes.stream()
                .filter(it -> it.getDirectDependenciesFromSelf().stream().anyMatch(to -> isForm(to.getTargetClass())))
                .forEach(it -> forms.collect(it.reflect()));
        return forms.byName;
    }

    /** Forms themselves, and what holds them for others. */
    private static boolean isForm(JavaClass type) {
        return type.isEquivalentTo(Pattern.class)
                || type.getPackageName().startsWith("se.expediera.core")
                        && type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Pattern.class));
    }

    private void collect(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                look(type.getSimpleName() + "." + field.getName(), value(field, null), 0);
            }
        }
    }

    private void look(String name, Object value, int depth) {
        if (value == null || depth > DEPTH || !seen.add(value)) {
            return;
        }
        if (value instanceof Pattern form) {
            byName.put(name + " " + byName.size(), form);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(one -> look(name, one, depth + 1));
        } else if (value instanceof Object[] several) {
            look(name, Arrays.asList(several), depth + 1);
        } else if (value instanceof Map<?, ?> map) {
            look(name, map.values(), depth + 1);
            look(name, map.keySet(), depth + 1);
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> look(name, one, depth + 1));
        } else if (value.getClass().getName().startsWith("se.expediera")
                && !value.getClass().isHidden()) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    look(name, value(field, value), depth + 1);
                }
            }
        }
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
