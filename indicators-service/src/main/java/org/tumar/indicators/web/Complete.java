package org.tumar.indicators.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        missing(body)
                .ifPresent(it -> {
                    throw Refusals.incomplete(it).exception();
                });
    }

    /// The path of the first member that is missing.
    public static Optional<String> missing(Record body) {
        return missing("", body);
    }

    private static Optional<String> missing(String path, @Nullable Object value, boolean nullable) {
        return switch (value) {
            case null -> nullable ? Optional.empty() : Optional.of(path);
            case Record inner -> missing(path + ".", inner);
            case Collection<?> all -> first(all, path + "[]");
            case Map<?, ?> all -> first(all.values(), path + "{}");
            default -> Optional.empty();
        };
    }

    private static Optional<String> first(Collection<?> all, String path) {
        for (Object value : all) {
            Optional<String> missing = missing(path, value, false);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missing(String prefix, Record body) {
        for (Member member : MEMBERS.get(body.getClass())) {
            Optional<String> missing =
                    missing(prefix + member.name(), member.of(body), member.nullable());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
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
