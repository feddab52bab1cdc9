package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.tumar.gateway.offices.Basis;

/// What the answer to one request was made from, and what was done by asking for it.
final class GraphQlHeard {

    static final String ATTRIBUTE = GraphQlHeard.class.getName();

    private final List<Basis> bases = new CopyOnWriteArrayList<>();
    private volatile boolean shareable = true;
    private final Set<Deed> deeds = ConcurrentHashMap.newKeySet();

    static Optional<GraphQlHeard> of(GraphQLContext context) {
        return Optional.ofNullable(context.get(GraphQlHeard.class));
    }

    static Optional<GraphQlHeard> of(WebGraphQlRequest request) {
        return Optional.ofNullable((GraphQlHeard) request.getAttributes().get(ATTRIBUTE));
    }

    void add(Basis basis) {
        bases.add(basis);
    }

    /// Something was heard whose age nobody knows afterwards: the answer is not to be given again.
    void keepToThisRequest() {
        shareable = false;
    }

    static void add(DataFetchingEnvironment env, Deed deed) {
        of(env.getGraphQlContext()).ifPresent(it -> it.add(deed));
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    Set<Deed> deeds() {
        return Set.copyOf(deeds);
    }

    /// Empty where the offices were not asked, or more than once, or for this request alone.
    Optional<Basis> only() {
        return shareable && bases.size() == 1 ? Optional.of(bases.getFirst()) : Optional.empty();
    }
}
