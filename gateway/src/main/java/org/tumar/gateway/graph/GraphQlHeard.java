package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.tumar.gateway.offices.Basis;

/// What the answer to one request was made from.
final class GraphQlHeard {

    static final String ATTRIBUTE = GraphQlHeard.class.getName();

    private final List<Basis> bases = new CopyOnWriteArrayList<>();

    static Optional<GraphQlHeard> of(GraphQLContext context) {
        return Optional.ofNullable(context.get(GraphQlHeard.class));
    }

    static Optional<GraphQlHeard> of(WebGraphQlRequest request) {
        return Optional.ofNullable((GraphQlHeard) request.getAttributes().get(ATTRIBUTE));
    }

    void add(Basis basis) {
        bases.add(basis);
    }

    /// Empty where the offices were not asked, or more than once.
    Optional<Basis> only() {
        return bases.size() == 1 ? Optional.of(bases.getFirst()) : Optional.empty();
    }
}
