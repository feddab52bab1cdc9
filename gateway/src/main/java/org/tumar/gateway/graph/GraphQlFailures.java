package org.tumar.gateway.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.offices.Request;
import reactor.core.publisher.Mono;

/// What clients and the log are told of a field that failed.
final class GraphQlFailures implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlFailures.class);

    /// What was ended on purpose says why; anything else is a bug.
    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable exception, DataFetchingEnvironment env) {
        return Mono.just(
                exception instanceof AbortExecutionException ended
                        ? reasons(ended)
                        : bug(exception, env));
    }

    private static List<GraphQLError> reasons(AbortExecutionException ended) {
        return ended.getUnderlyingErrors().isEmpty()
                ? List.of(GraphQlCodes.coded(ended))
                : List.copyOf(ended.getUnderlyingErrors());
    }

    /// The log has the exception, the client only the correlation id.
    private static List<GraphQLError> bug(Throwable exception, DataFetchingEnvironment env) {
        Request request = GraphQlRequests.of(env.getGraphQlContext());
        LOG.error("request {} failed", request.correlation(), exception);
        GraphQLError error =
                GraphQlErrors.error(
                        ErrorCode.INTERNAL,
                        "internal error: quote the correlation id " + request.correlation(),
                        Map.of("correlationId", request.correlation()));
        return List.of(
                GraphqlErrorBuilder.newError(env)
                        .errorType(error.getErrorType())
                        .message("%s", error.getMessage())
                        .extensions(error.getExtensions())
                        .build());
    }
}
