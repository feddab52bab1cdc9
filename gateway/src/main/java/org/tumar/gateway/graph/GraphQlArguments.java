package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.composition.Wanted;
import org.tumar.gateway.offices.View;

/// A field's arguments, as the schema has checked them.
final class GraphQlArguments {

    private GraphQlArguments() {}

    static String text(DataFetchingEnvironment env, String name) {
        return Objects.requireNonNull(env.<String>getArgument(name));
    }

    /// @return null where the argument was not given
    static @Nullable List<String> texts(DataFetchingEnvironment env, String name) {
        return env.getArgument(name);
    }

    static Optional<String> optional(DataFetchingEnvironment env, String name) {
        return Optional.ofNullable(env.<String>getArgument(name));
    }

    /// A number that has a default.
    static int number(DataFetchingEnvironment env, String name) {
        return Objects.requireNonNull(env.<Integer>getArgument(name));
    }

    /// @return null where the argument was not given
    static @Nullable LocalDate day(DataFetchingEnvironment env, String name) {
        return env.getArgument(name);
    }

    /// Whose records are asked about.
    static Wanted wanted(DataFetchingEnvironment env) {
        return new Wanted(
                optional(env, "programme"),
                Optional.ofNullable(texts(env, "countries")).map(Set::copyOf));
    }

    /// Empty for the present.
    static Optional<Instant> moment(DataFetchingEnvironment env) {
        return Optional.ofNullable(env.<Instant>getArgument("asOf"));
    }

    /// @return null for the fullest that may be seen
    static @Nullable View view(DataFetchingEnvironment env) {
        String view = env.getArgument("view");
        return view == null ? null : View.valueOf(view);
    }
}
