package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.tumar.gateway.offices.Records;
import org.tumar.gateway.offices.RecordsInquiry;
import org.tumar.gateway.offices.Request;
import org.tumar.gateway.offices.Told;
import org.tumar.kit.observe.Traces;

/// Joins all that the root fields of one request ask of the offices' records, so that each service
/// of each office is called once.
final class GraphQlRecordsLoader implements DataLoaderRegistrar, AutoCloseable {

    private static final String NAME = "records";

    private final Records records;
    private final ExecutorService threads =
            Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());

    GraphQlRecordsLoader(Records records) {
        this.records = records;
    }

    /// What each office says, in the order of what is asked.
    static <A> CompletableFuture<List<Told<A>>> ask(
            DataFetchingEnvironment env, List<RecordsInquiry<A>> asked) {
        DataLoader<RecordsInquiry<?>, Told<?>> loader =
                Objects.requireNonNull(env.getDataLoader(NAME));
        return loader.loadMany(List.copyOf(asked))
                .thenApply(told -> told.stream().map(GraphQlRecordsLoader::<A>typed).toList());
    }

    /// What a question's topic is answered by is made sure of where the answer is read.
    @SuppressWarnings("unchecked")
    private static <A> Told<A> typed(Told<?> told) {
        return (Told<A>) told;
    }

    @Override
    public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
        registry.register(
                NAME,
                DataLoaderFactory.<RecordsInquiry<?>, Told<?>>newDataLoader(
                        asked -> ask(asked, context)));
    }

    /// What is said is this request's alone: nobody signals that records have changed.
    private CompletableFuture<List<Told<?>>> ask(
            List<RecordsInquiry<?>> asked, GraphQLContext context) {
        Request request = GraphQlRequests.of(context);
        GraphQlHeard.of(context).ifPresent(GraphQlHeard::keepToThisRequest);
        return CompletableFuture.supplyAsync(() -> records.ask(asked, request), threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
