package org.tumar.indicators.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks that a body has everything that it must have, before anything looks at it.
///
/// JSON can leave out what a record does not allow to be null.
public final class Complete {

    private Complete() {}

    /// @throws org.springframework.web.ErrorResponseException a 400 problem that names the first
    ///   member that is missing
    public static void check(Record body) {
        checkMembers("", body);
    }

    private static void check(String path, @Nullable Object value, boolean nullable) {
        switch (value) {
            case null -> {
                if (!nullable) {
                    throw Refusals.incomplete(path).exception();
                }
            }
            case Record inner -> checkMembers(path + ".", inner);
            case Collection<?> all -> all.forEach(it -> check(path + "[]", it, false));
            case Map<?, ?> all -> all.values().forEach(it -> check(path + "{}", it, false));
            default -> {}
        }
    }

    private static void checkMembers(String prefix, Record body) {
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            check(
                    prefix + component.getName(),
                    value(body, component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    private static @Nullable Object value(Record body, RecordComponent component) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a body's member cannot be read", e);
        }
    }
}
