package org.tumar.gateway.graph;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.composition.ErrorCode;

/// Sees that each error of a result has a code of [ErrorCode], also those of the engine.
final class GraphQlCodes {

    private static final String NONE = "";

    private static final Set<Object> FOR_EVERYBODY =
            Set.of(
                    ErrorCode.OFFICE_UNAVAILABLE.name(),
                    ErrorCode.NOT_FOUND.name(),
                    ErrorCode.FORBIDDEN.name(),
                    ErrorCode.INVALID_PERIOD.name());

    private GraphQlCodes() {}

    /// Whether there is an answer, and nothing in it is about this one request: it is for everybody
    /// who sees the same.
    static boolean areForEverybody(ExecutionResult result) {
        return result.getData() instanceof Map
                && result.getErrors().stream().allMatch(it -> FOR_EVERYBODY.contains(of(it)));
    }

    static boolean areThere(ExecutionResult result) {
        return result.getErrors().stream().allMatch(GraphQlCodes::hasCode);
    }

    /// The result with a code in every error.
    static ExecutionResult coded(ExecutionResult result) {
        List<GraphQLError> ended = ended(result);
        if (!ended.isEmpty()) {
            return ExecutionResultImpl.newExecutionResult().data(null).errors(ended).build();
        }
        return result.transform(
                it -> it.errors(result.getErrors().stream().map(GraphQlCodes::coded).toList()));
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
        return !of(error).equals(NONE);
    }

    /// What stands as its code; empty where nothing does.
    static Object of(GraphQLError error) {
        return error.getExtensions() == null
                ? NONE
                : error.getExtensions().getOrDefault(GraphQlErrors.CODE, NONE);
    }

    static GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        GraphqlErrorBuilder<?> builder =
                GraphQlErrors.builder(code(error.getErrorType()), error.getMessage(), Map.of());
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
