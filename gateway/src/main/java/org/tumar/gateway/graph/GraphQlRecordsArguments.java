package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.gateway.composition.DirectoryPlace;
import org.tumar.gateway.composition.Trouble;

/// Finds what will not do among the arguments of a field about records, though it fits the schema.
final class GraphQlRecordsArguments {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private static final List<String> TEXTS =
            List.of("programme", "search", "place", "kind", "service");

    private GraphQlRecordsArguments() {}

    /// Empty where all of them will do.
    static Optional<Trouble> refusal(DataFetchingEnvironment env) {
        return Stream.of(
                        texts(env),
                        days(env),
                        code(env, "kind", PartnerCodes.KINDS),
                        code(env, "service", PartnerCodes.SERVICES),
                        first(env),
                        after(env))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Trouble> texts(DataFetchingEnvironment env) {
        return TEXTS.stream()
                .filter(it -> GraphQlArguments.optional(env, it).orElse("").length() > LONGEST)
                .findFirst()
                .map(it -> Trouble.argument(it, "give at most " + LONGEST + " characters"));
    }

    private static Optional<Trouble> days(DataFetchingEnvironment env) {
        @Nullable LocalDate from = GraphQlArguments.day(env, "from");
        @Nullable LocalDate to = GraphQlArguments.day(env, "to");
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(Trouble.argument("to", "give a day that is not before from"))
                : Optional.empty();
    }

    private static Optional<Trouble> code(
            DataFetchingEnvironment env, String name, CodeListBody list) {
        return GraphQlArguments.optional(env, name)
                .filter(it -> !list.has(it))
                .map(_ -> Trouble.argument(name, "give a code of the list " + list.name()));
    }

    private static Optional<Trouble> first(DataFetchingEnvironment env) {
        return env.containsArgument("first")
                        && (GraphQlArguments.number(env, "first") < 1
                                || GraphQlArguments.number(env, "first") > MOST)
                ? Optional.of(Trouble.argument("first", "give a number from 1 to " + MOST))
                : Optional.empty();
    }

    private static Optional<Trouble> after(DataFetchingEnvironment env) {
        return GraphQlArguments.optional(env, "after")
                .filter(it -> DirectoryPlace.read(it).isEmpty())
                .map(_ -> Trouble.argument("after", "give a cursor of the page before"));
    }
}
