package org.tumar.gateway.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What could be composed, and why the rest could not.
///
/// @param data null where nothing could
public record Composed<T>(@Nullable T data, List<Trouble> troubles) {

    static <T> Composed<T> of(T data) {
        return new Composed<>(data, List.of());
    }

    public static <T> Composed<T> not(Trouble trouble) {
        return new Composed<>(null, List.of(trouble));
    }
}
