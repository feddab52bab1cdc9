package org.tumar.gateway.graph;

import graphql.ErrorClassification;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.tumar.gateway.composition.Composed;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.composition.Trouble;

/// Errors as clients see them: a path, and extensions with a code of [ErrorCode].
final class GraphQlErrors {

    static final String CODE = "code";

    private GraphQlErrors() {}

    /// What was composed, with an error at the field's path for each trouble.
    static DataFetcherResult<?> result(Composed<?> composed, DataFetchingEnvironment env) {
        return DataFetcherResult.newResult()
                .data(composed.data())
                .errors(composed.troubles().stream().map(it -> error(it, env)).toList())
                .build();
    }

    private static GraphQLError error(Trouble trouble, DataFetchingEnvironment env) {
        return builder(trouble.code(), trouble.message(), extensions(trouble))
                .path(env.getExecutionStepInfo().getPath())
                .location(env.getField().getSourceLocation())
                .build();
    }

    private static Map<String, @Nullable Object> extensions(Trouble trouble) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        trouble.silent()
                .ifPresent(it -> {
                    extensions.put("office", it.office().code());
                    extensions.put("country", it.office().country().orElse(null));
                    extensions.put("service", it.service().label());
                });
        trouble.argument().ifPresent(it -> extensions.put("argument", it));
        return extensions;
    }

    /// @param more extensions besides code and retryable
    static GraphQLError error(ErrorCode code, String message, Map<String, @Nullable Object> more) {
        return builder(code, message, more).build();
    }

    /// @param more extensions besides code and retryable
    static GraphqlErrorBuilder<?> builder(
            ErrorCode code, String message, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(more);
        extensions.put("retryable", code.retryable());
        return GraphqlErrorBuilder.newError()
                .errorType(new Classification(code.name()))
                .message("%s", message)
                .extensions(extensions);
    }

    private record Classification(String code) implements ErrorClassification {
        @Override
        public Object toSpecification(GraphQLError error) {
            return code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static WebGraphQlResponse notAStream(WebGraphQlResponse response) {
        GraphQLError error =
                error(
                        ErrorCode.VALIDATION_ERROR,
                        "a subscription is answered as a stream: ask with Accept:"
                                + " text/event-stream, or over WebSocket at /graphql/ws",
                        Map.of());
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        response.getExecutionInput(),
                        ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }
}
