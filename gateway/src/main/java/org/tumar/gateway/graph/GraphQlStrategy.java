package org.tumar.gateway.graph;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.Map;

/// Takes those objects of an answer that an earlier one showed as well from there.
final class GraphQlStrategy extends AsyncExecutionStrategy {

    private final GraphQlParts parts;
    private final GraphQlAnswers answers;

    GraphQlStrategy(
            DataFetcherExceptionHandler failures, GraphQlAnswers answers, GraphQlParts parts) {
        super(failures);
        this.answers = answers;
        this.parts = parts;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType type,
            Object source) {
        GraphQlParts.Key key = GraphQlParts.key(context, parameters.getField(), source);
        if (key == null) {
            return super.completeValueForObject(context, parameters, type, source);
        }
        GraphQlPart known = parts.find(context, key, source);
        if (known != null) {
            answers.count(context.getInstrumentationState(), known.fields());
            return known;
        }
        int errors = context.getErrors().size();
        Object made = super.completeValueForObject(context, parameters, type, source);
        if (!(made instanceof Map<?, ?> object) || context.getErrors().size() > errors) {
            return made;
        }
        GraphQlPart part = GraphQlPart.of(key, object);
        parts.keep(context, key, part);
        return part;
    }
}
