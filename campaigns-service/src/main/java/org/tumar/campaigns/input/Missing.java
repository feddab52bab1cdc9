package org.tumar.campaigns.input;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what a body lacks: JSON can leave out what a record does not allow to be null.
public final class Missing {

    private static final ClassValue<List<Member>> MEMBERS =
            new ClassValue<>() {
                @Override
                protected List<Member> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Member::of).toList();
                }
            };

    private Missing() {}

    /// Adds a fault for each member that is missing.
    public static void check(Record body, Faults faults) {
        members("", body, faults);
    }

    private static void members(String prefix, Record body, Faults faults) {
        for (Member member : MEMBERS.get(body.getClass())) {
            value(prefix + member.name(), member.of(body), member.nullable(), faults);
        }
    }

    private static void value(
            String path, @Nullable Object value, boolean nullable, Faults faults) {
        switch (value) {
            case null -> faults.check(nullable, path, "missing", "This must be there.");
            case Record inner -> members(path + ".", inner, faults);
            case Collection<?> all -> elements(path, all, faults);
            default -> {}
        }
    }

    private static void elements(String path, Collection<?> all, Faults faults) {
        int i = 0;
        for (Object element : all) {
            value(path + "[" + i++ + "]", element, false, faults);
        }
    }

    private record Member(String name, Method accessor, boolean nullable) {

        static Member of(RecordComponent component) {
            return new Member(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object of(Record body) {
            try {
                return accessor.invoke(body);
            } catch (IllegalAccessException | InvocationTargetException cause) {
                throw new IllegalStateException("a body's member cannot be read", cause);
            }
        }
    }
}
