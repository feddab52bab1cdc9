package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The fields of one type of the schema, each read straight from its record.
final class GraphQlType<S> {

    private final Class<S> source;
    private final TypeRuntimeWiring.Builder wiring;

    private GraphQlType(String name, Class<S> source) {
        this.source = source;
        this.wiring = TypeRuntimeWiring.newTypeWiring(name);
    }

    static <S> GraphQlType<S> of(String name, Class<S> source) {
        return new GraphQlType<>(name, source);
    }

    /// A field that needs nothing but its source.
    GraphQlType<S> field(String name, Function<S, ? extends @Nullable Object> value) {
        wiring.dataFetcher(name, new Field<>(source, (it, _) -> value.apply(it)));
        return this;
    }

    /// A field that needs its arguments.
    GraphQlType<S> field(
            String name, BiFunction<S, DataFetchingEnvironment, ? extends @Nullable Object> value) {
        wiring.dataFetcher(name, new Field<>(source, (it, env) -> value.apply(it, env.get())));
        return this;
    }

    TypeRuntimeWiring.Builder wiring() {
        return wiring;
    }

    /// Costs no environment, unless the field asks for it, and no change of thread.
    private record Field<S>(
            Class<S> source,
            BiFunction<S, Supplier<DataFetchingEnvironment>, ? extends @Nullable Object> value)
            implements LightDataFetcher<@Nullable Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field,
                Object from,
                Supplier<DataFetchingEnvironment> environment) {
            return value.apply(source.cast(from), environment);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            S from = source.cast(environment.<Object>getSource());
            return value.apply(from, () -> environment);
        }
    }
}
