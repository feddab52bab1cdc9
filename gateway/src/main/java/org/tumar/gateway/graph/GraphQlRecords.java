package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tumar.contracts.partners.DirectoryQuestionBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.gateway.composition.Composed;
import org.tumar.gateway.composition.DirectoryPlace;
import org.tumar.gateway.composition.PartnerConnection;
import org.tumar.gateway.composition.RecordsOutlook;
import org.tumar.gateway.composition.Statistic;
import org.tumar.gateway.composition.Tallies;
import org.tumar.gateway.composition.Tally;
import org.tumar.gateway.composition.Trouble;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.RecordsInquiry;
import org.tumar.gateway.offices.RecordsQuestion;
import org.tumar.gateway.offices.Told;
import org.tumar.gateway.offices.Topic;

/// The roots of the schema that are about records; the fields below them are in [GraphQlCounts] and
/// [GraphQlPartners].
final class GraphQlRecords {

    private final Supplier<List<Office>> offices;

    GraphQlRecords(Supplier<List<Office>> offices) {
        this.offices = offices;
    }

    void wire(TypeRuntimeWiring.Builder query) {
        query.dataFetcher("events", it -> statistic(it, Topic.EVENTS, Tallies::events));
        query.dataFetcher("calls", it -> statistic(it, Topic.CALLS, Tallies::calls));
        query.dataFetcher("trainings", it -> statistic(it, Topic.TRAININGS, Tallies::trainings));
        query.dataFetcher("network", it -> statistic(it, Topic.NETWORK, Tallies::network));
        query.dataFetcher("partners", this::partners);
    }

    private <A> CompletableFuture<?> statistic(
            DataFetchingEnvironment env, Topic<A> topic, Function<A, Tally> tally) {
        RecordsOutlook outlook = outlook(env, topic);
        Function<Office, Record> question =
                it ->
                        new SpanBody(
                                GraphQlArguments.day(env, "from"),
                                GraphQlArguments.day(env, "to"),
                                outlook.counted(it).orElse(null));
        return ask(env, topic, outlook, question, told -> Statistic.of(outlook, told, tally));
    }

    private CompletableFuture<?> partners(DataFetchingEnvironment env) {
        RecordsOutlook outlook = outlook(env, Topic.PARTNERS);
        int first = GraphQlArguments.number(env, "first");
        Optional<DirectoryPlace> after =
                GraphQlArguments.optional(env, "after").flatMap(DirectoryPlace::read);
        Function<Office, Record> question =
                it ->
                        new DirectoryQuestionBody(
                                env.getArgument("search"),
                                env.getArgument("kind"),
                                env.getArgument("service"),
                                env.getArgument("place"),
                                env.getArgument("programme"),
                                outlook.shown(it).orElse(null),
                                after.map(DirectoryPlace::body).orElse(null),
                                first + 1);
        return ask(
                env,
                Topic.PARTNERS,
                outlook,
                question,
                told -> PartnerConnection.of(outlook, told, after, first));
    }

    private RecordsOutlook outlook(DataFetchingEnvironment env, Topic<?> topic) {
        return new RecordsOutlook(
                GraphQlViewer.of(env.getGraphQlContext()).sight(),
                offices.get(),
                topic,
                GraphQlArguments.wanted(env));
    }

    /// Each office is asked what may be seen of it; where an argument will not do, none is.
    private static <A> CompletableFuture<?> ask(
            DataFetchingEnvironment env,
            Topic<A> topic,
            RecordsOutlook outlook,
            Function<Office, Record> question,
            Function<List<Told<A>>, Composed<?>> compose) {
        Deed.looking(GraphQlViewer.eyes(env), outlook).ifPresent(it -> GraphQlHeard.add(env, it));
        Optional<Trouble> refusal =
                outlook.refusal().or(() -> GraphQlRecordsArguments.refusal(env));
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(
                    GraphQlErrors.result(Composed.not(refusal.get()), env));
        }
        List<RecordsInquiry<A>> asked =
                outlook.seen().stream()
                        .map(it ->
                                new RecordsInquiry<>(
                                        it, new RecordsQuestion<>(topic, question.apply(it))))
                        .toList();
        return GraphQlRecordsLoader.ask(env, asked)
                .thenApply(it -> GraphQlErrors.result(compose.apply(it), env));
    }
}
