package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
}
