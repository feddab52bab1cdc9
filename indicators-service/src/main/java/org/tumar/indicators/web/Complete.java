package org.tumar.indicators.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks that a body has everything that it must have, before anything looks at it.
///
/// JSON can leave out what a record does not allow to be null.
public final class Complete {

    /// Looked up once for each record: a body may have tens of thousands of rows.
    private static final ClassValue<List<Member>> MEMBERS =
            new ClassValue<>() {
                @Override
                protected List<Member> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Member::of).toList();
                }
            };

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
        for (Member member : MEMBERS.get(body.getClass())) {
            check(prefix + member.name(), member.of(body), member.nullable());
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
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a body's member cannot be read", e);
            }
        }
    }
}
