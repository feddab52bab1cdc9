package org.tumar.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rest of a filter chain with a value bound.
final class Scoped {

    private Scoped() {}

    static <T> void filter(
            ScopedValue<T> key,
            T value,
            ServletRequest request,
            ServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        @Nullable IOException broken =
                ScopedValue.where(key, value).call(() -> run(request, response, chain));
        if (broken != null) {
            throw broken;
        }
    }

    /// A bound call can throw one checked exception only: the other is its result.
    private static @Nullable IOException run(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (IOException broken) {
            return broken;
        }
    }
}
