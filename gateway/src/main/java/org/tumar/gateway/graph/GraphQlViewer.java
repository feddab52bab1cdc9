package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.tumar.contracts.access.Caller;
import org.tumar.gateway.composition.Sight;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Callers;
import org.tumar.kit.security.Identified;
import org.tumar.kit.security.SecurityProblems;

/// The person who asks, and what that one may see.
///
/// @param until when the token ends, and whatever goes on by it
record GraphQlViewer(Caller caller, Sight sight, Instant until) {

    static final String ATTRIBUTE = GraphQlViewer.class.getName();

    /// Empty for a service, which is written down: what it asks it asks of offices, and for itself.
    static Optional<GraphQlViewer> of(Identified identified, Access access) {
        Caller caller = identified.caller();
        if (caller.isService()) {
            access.turnedAway(caller, "service-token");
            return Optional.empty();
        }
        return Optional.of(new GraphQlViewer(caller, Sight.of(caller), identified.until()));
    }

    /// Who sends the request that is served on this thread.
    ///
    /// @throws org.springframework.web.ErrorResponseException the 403 problem, where it is no
    ///   person
    static GraphQlViewer current(Access access) {
        return Callers.identified()
                .flatMap(it -> of(it, access))
                .orElseThrow(() -> SecurityProblems.forbidden().exception());
    }

    static GraphQlViewer of(WebGraphQlRequest request) {
        return (GraphQlViewer) Objects.requireNonNull(request.getAttributes().get(ATTRIBUTE));
    }

    /// Of whoever sees the same.
    static Caller eyes(DataFetchingEnvironment env) {
        return of(env.getGraphQlContext()).sight().eyes();
    }

    static GraphQlViewer of(GraphQLContext context) {
        return Objects.requireNonNull(context.<GraphQlViewer>get(GraphQlViewer.class));
    }
}
