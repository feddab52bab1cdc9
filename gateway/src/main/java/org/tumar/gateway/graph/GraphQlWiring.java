package org.tumar.gateway.graph;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.tumar.contracts.access.Operation;
import org.tumar.gateway.composition.Composed;
import org.tumar.gateway.composition.Outlook;
import org.tumar.gateway.composition.Region;
import org.tumar.gateway.composition.RegionalFigure;
import org.tumar.gateway.composition.Regions;
import org.tumar.gateway.composition.RollUps;
import org.tumar.gateway.composition.Sight;
import org.tumar.gateway.composition.Trouble;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Services;
import org.tumar.gateway.offices.View;

/// The roots of the schema; the fields below them are in [GraphQlTypes].
final class GraphQlWiring implements RuntimeWiringConfigurer {

    private final Clock clock;
    private final RollUps rollUps;
    private final Supplier<List<Office>> offices;
    private final Services services;
    private final GraphQlSubscriptions subscriptions;

    GraphQlWiring(
            GraphQlSubscriptions subscriptions,
            Supplier<List<Office>> offices,
            Services services,
            RollUps rollUps,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.offices = offices;
        this.services = services;
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
        GraphQlTypes.all(services).forEach(type -> wiring.type(type.wiring()));
    }

    private static GraphQLObjectType figure(TypeResolutionEnvironment env) {
        return env.getSchema()
                .getObjectType(
                        env.<Object>getObject() instanceof RegionalFigure
                                ? "RegionalFigure"
                                : "NationalFigure");
    }

    private TypeRuntimeWiring.Builder query() {
        TypeRuntimeWiring.Builder query =
                TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("programmes", this::programmes)
                        .dataFetcher("programme", this::programme)
                        .dataFetcher("offices", this::offices);
        new GraphQlRecords(offices).wire(query);
        return query;
    }

    private CompletableFuture<?> programmes(DataFetchingEnvironment env) {
        return ask(env, null, new Question.Everything(), Region::programmes);
    }

    private CompletableFuture<?> programme(DataFetchingEnvironment env) {
        String code = GraphQlArguments.text(env, "code");
        return ask(env, code, Question.programme(code), it -> it.programme(code));
    }

    private CompletableFuture<?> offices(DataFetchingEnvironment env) {
        Outlook outlook = outlook(env, null);
        GraphQlHeard.add(
                env,
                Deed.at(GraphQlViewer.eyes(env), Operation.LIST_OFFICES, outlook.behind(), null));
        if (!outlook.listsOffices()) {
            return CompletableFuture.completedFuture(
                    GraphQlErrors.result(
                            Composed.not(Trouble.forbidden("your roles show no offices")), env));
        }
        return GraphQlOfficesLoader.of(env).load(outlook.doing()).thenApply(outlook::doing);
    }

    /// @param programme null for all
    private CompletableFuture<?> ask(
            DataFetchingEnvironment env,
            @Nullable String programme,
            Question question,
            Function<Region, Composed<?>> compose) {
        View view = GraphQlArguments.view(env);
        Optional<Instant> asOf = GraphQlArguments.moment(env);
        Outlook outlook = outlook(env, view);
        Deed.looking(GraphQlViewer.eyes(env), outlook, view, programme)
                .forEach(it -> GraphQlHeard.add(env, it));
        Optional<Trouble> refusal =
                outlook.isBlind()
                        ? Optional.of(Trouble.forbidden("your roles show no such figures here"))
                        : Regions.refusal(asOf, clock);
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(
                    GraphQlErrors.result(Composed.not(refusal.get()), env));
        }
        return GraphQlOfficesLoader.of(env)
                .load(outlook.inquiry(question, moments(env, asOf)))
                .thenApply(it -> new Regions(it, outlook, rollUps, clock).at(asOf))
                .thenApply(it -> GraphQlErrors.result(compose.apply(it), env));
    }

    private Outlook outlook(DataFetchingEnvironment env, @Nullable View view) {
        Sight sight = GraphQlViewer.of(env.getGraphQlContext()).sight();
        return new Outlook(sight, offices.get(), view);
    }

    /// All that the fields below will need is asked at once: each office is called once for each
    /// edition, whatever is asked for in it.
    private Set<Optional<Instant>> moments(DataFetchingEnvironment env, Optional<Instant> asOf) {
        Set<Optional<Instant>> moments = new LinkedHashSet<>(Set.of(asOf));
        env.getSelectionSet().getFields("indicators").stream()
                .map(it -> Optional.ofNullable((Instant) it.getArguments().get("asOf")))
                .filter(it -> it.isPresent() && Regions.refusal(it, clock).isEmpty())
                .forEach(moments::add);
        return moments;
    }
}
