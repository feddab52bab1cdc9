package org.tumar.gateway.graph;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.tumar.gateway.composition.ErrorCode;

/// What came of a question.
enum GraphQlOutcome {
    WHOLE,
    /// A part is missing, and an error says why.
    PARTIAL,
    /// The question is unsound or too large, or would be answered as a stream.
    REFUSED,
    /// It ran out of time, or there is a bug.
    FAILED;

    private static final Set<Object> FAILURES =
            Set.of(ErrorCode.INTERNAL.name(), ErrorCode.DEADLINE_EXCEEDED.name());

    static GraphQlOutcome of(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result.getData() instanceof Publisher ? REFUSED : WHOLE;
        }
        if (result.getErrors().stream().anyMatch(it -> FAILURES.contains(GraphQlCodes.of(it)))) {
            return FAILED;
        }
        return result.getData() instanceof Map ? PARTIAL : REFUSED;
    }
}
