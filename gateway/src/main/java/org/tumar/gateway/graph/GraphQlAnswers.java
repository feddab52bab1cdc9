package org.tumar.gateway.graph;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Ends an answer that grows too large.
final class GraphQlAnswers extends SimplePerformantInstrumentation {

    private static final class Fields implements InstrumentationState {
        final AtomicLong count = new AtomicLong();
    }

    private final int most;

    GraphQlAnswers(int most) {
        this.most = most;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Fields();
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters,
            @Nullable InstrumentationState state) {
        count(state, parameters.getExecutionStrategyParameters().getFields().size());
        return super.beginExecuteObject(parameters, state);
    }

    /// @throws AbortExecutionException where the answer has too many with these
    void count(@Nullable InstrumentationState state, int fields) {
        if (state instanceof Fields counted && counted.count.addAndGet(fields) > most) {
            throw new AbortExecutionException(
                    List.of(
                            GraphQlDocuments.exceeded(
                                    "at most " + most + " fields in one answer")));
        }
    }
}
