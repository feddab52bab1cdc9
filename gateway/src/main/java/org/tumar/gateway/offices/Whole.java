package org.tumar.gateway.offices;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what a record that came over the wire lacks: a component that is not `@Nullable` must be
/// there, and a number must be one that can be written out.
final class Whole {

    private record Component(String name, boolean nullable, Method accessor) {}

    private static final int MOST_DIGITS = 100;

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(it -> !it.getType().isPrimitive())
                            .map(Whole::component)
                            .toList();
                }
            };

    private Whole() {}

    /// @throws IllegalStateException naming the component that is missing
    static void require(Object value) {
        switch (value) {
            case Record body -> requireComponents(body);
            case Collection<?> list -> list.forEach(it -> requireThere(it, "an element of a list"));
            case BigDecimal number -> requireWritable(number);
            case Map<?, ?> map -> map.values().forEach(it -> requireThere(it, "a value of a map"));
            default -> {}
        }
    }

    private static void requireComponents(Record body) {
        for (Component component : COMPONENTS.get(body.getClass())) {
            Object value = value(component, body);
            if (value != null) {
                require(value);
            } else if (!component.nullable()) {
                throw new IllegalStateException(component.name());
            }
        }
    }

    /// Written in plain notation, a few bytes such as 1E999999999 would become a gigabyte.
    private static void requireWritable(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalStateException("a number of at most " + MOST_DIGITS + " digits");
        }
    }

    private static void requireThere(@Nullable Object value, String what) {
        if (value == null) {
            throw new IllegalStateException(what);
        }
        require(value);
    }

    private static Component component(RecordComponent component) {
        return new Component(
                component.getName(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.getAccessor());
    }

    private static @Nullable Object value(Component component, Record body) {
        try {
            return component.accessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record cannot be read", impossible);
        }
    }
}
