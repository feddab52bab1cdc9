package org.tumar.gateway.graph;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.tumar.gateway.composition.Composed;
import org.tumar.gateway.composition.Region;
import org.tumar.gateway.composition.RegionalFigure;
import org.tumar.gateway.composition.RollUps;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Standing;

/// The roots of the schema; the fields below them are in [GraphQlTypes].
final class GraphQlWiring implements RuntimeWiringConfigurer {

    private final Clock clock;
    private final RollUps rollUps;
    private final GraphQlSubscriptions subscriptions;

    GraphQlWiring(GraphQlSubscriptions subscriptions, RollUps rollUps, Clock clock) {
        this.subscriptions = subscriptions;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        GraphQlScalars.all().forEach(wiring::scalar);
        wiring.type(query());
        wiring.type(
                TypeRuntimeWiring.newTypeWiring("Subscription")
                        .dataFetcher(
                                "programmeChanged",
                                env ->
                                        subscriptions.programmeChanged(
                                                GraphQlArguments.text(env, "code"),
                                                env.getGraphQlContext())));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Figure").typeResolver(GraphQlWiring::figure));
        GraphQlTypes.all().forEach(type -> wiring.type(type.wiring()));
    }

    private static GraphQLObjectType figure(TypeResolutionEnvironment env) {
        return env.getSchema()
                .getObjectType(
                        env.<Object>getObject() instanceof RegionalFigure
                                ? "RegionalFigure"
                                : "NationalFigure");
    }

    private TypeRuntimeWiring.Builder query() {
        return TypeRuntimeWiring.newTypeWiring("Query")
                .dataFetcher(
                        "programmes",
                        env -> ask(env, new Question.Everything(), it -> region(it).programmes()))
                .dataFetcher("programme", this::programme)
                .dataFetcher("offices", env -> standings(env, new Question.Doing()));
    }

    private CompletableFuture<Object> programme(DataFetchingEnvironment env) {
        String code = GraphQlArguments.text(env, "code");
        return ask(env, Question.programme(code), it -> region(it).programme(code));
    }

    private static CompletableFuture<Object> ask(
            DataFetchingEnvironment env,
            Question question,
            Function<List<Standing>, Composed<?>> compose) {
        return standings(env, question)
                .thenApply(it -> GraphQlErrors.result(compose.apply(it), env));
    }

    private static CompletableFuture<List<Standing>> standings(
            DataFetchingEnvironment env, Question question) {
        return GraphQlOfficesLoader.of(env).load(question);
    }

    private Region region(List<Standing> standings) {
        return new Region(standings, LocalDate.now(clock), rollUps);
    }
}
