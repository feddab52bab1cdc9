package org.tumar.gateway.graph;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.tumar.gateway.composition.Composed;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.composition.Trouble;
import org.tumar.gateway.offices.Request;
import reactor.core.publisher.Mono;

/// Errors as clients see them: a path, and extensions with a code of [ErrorCode].
final class GraphQlErrors implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);

    private static final String CODE = "code";

    /// What was composed, with an error at the field's path for each trouble.
    static DataFetcherResult<?> result(Composed<?> composed, DataFetchingEnvironment env) {
        return DataFetcherResult.newResult()
                .data(composed.data())
                .errors(composed.troubles().stream().map(it -> error(it, env)).toList())
                .build();
    }

    private static GraphQLError error(Trouble trouble, DataFetchingEnvironment env) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, trouble.code().name());
        trouble.office()
                .ifPresent(office -> {
                    extensions.put("office", office.code());
                    extensions.put("country", office.country().orElse(null));
                    extensions.put("service", "indicators");
                });
        extensions.put("retryable", trouble.code().retryable());
        return builder(trouble.code(), trouble.message(), extensions)
                .path(env.getExecutionStepInfo().getPath())
                .location(env.getField().getSourceLocation())
                .build();
    }

    /// @param more extensions besides code and retryable
    static GraphQLError error(ErrorCode code, String message, Map<String, Object> more) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(more);
        extensions.put("retryable", code.retryable());
        return builder(code, message, extensions).build();
    }

    private static GraphqlErrorBuilder<?> builder(
            ErrorCode code, String message, Map<String, @Nullable Object> extensions) {
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
                ? List.of(coded(ended))
                : List.copyOf(ended.getUnderlyingErrors());
    }

    /// The log has the exception, the client only the correlation id.
    private static List<GraphQLError> bug(Throwable exception, DataFetchingEnvironment env) {
        Request request = GraphQlRequests.of(env.getGraphQlContext());
        LOG.error("request {} failed", request.correlation(), exception);
        GraphQLError error =
                error(
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

    private static final Set<String> FOR_EVERYBODY =
            Set.of(
                    ErrorCode.OFFICE_UNAVAILABLE.name(),
                    ErrorCode.NOT_FOUND.name(),
                    ErrorCode.INVALID_PERIOD.name());

    /// Whether there is an answer, and nothing in it is about this one request.
    static boolean isForEverybody(ExecutionResult result) {
        return result.getData() instanceof Map
                && result.getErrors().stream()
                        .map(GraphQLError::getExtensions)
                        .allMatch(it -> it != null && FOR_EVERYBODY.contains(it.get(CODE)));
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

    static boolean isCoded(ExecutionResult result) {
        return result.getErrors().stream().allMatch(GraphQlErrors::hasCode);
    }

    /// The result with a code in every error, also in those of the engine.
    static ExecutionResult coded(ExecutionResult result) {
        List<GraphQLError> ended = ended(result);
        if (!ended.isEmpty()) {
            return ExecutionResultImpl.newExecutionResult().data(null).errors(ended).build();
        }
        return result.transform(
                it -> it.errors(result.getErrors().stream().map(GraphQlErrors::coded).toList()));
    }

    /// Why the answer was ended before it was whole; empty where it was not.
    private static List<GraphQLError> ended(ExecutionResult result) {
        return result.getErrors().stream()
                .filter(AbortExecutionException.class::isInstance)
                .map(AbortExecutionException.class::cast)
                .flatMap(it -> it.getUnderlyingErrors().stream())
                .limit(1)
                .toList();
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(CODE);
    }

    private static GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        ErrorCode code = code(error.getErrorType());
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.put("retryable", code.retryable());
        GraphqlErrorBuilder<?> builder = builder(code, error.getMessage(), extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode code(@Nullable ErrorClassification type) {
        return switch (type) {
            case ErrorType.InvalidSyntax -> ErrorCode.SYNTAX_ERROR;
            case ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                    ErrorCode.VALIDATION_ERROR;
            case ErrorType.ExecutionAborted -> ErrorCode.DEADLINE_EXCEEDED;
            case null, default -> ErrorCode.INTERNAL;
        };
    }
}
