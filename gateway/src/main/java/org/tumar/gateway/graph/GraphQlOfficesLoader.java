package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Request;
import org.tumar.kit.observe.Traces;

/// Joins all that the root fields of one request ask of the offices into one question.
final class GraphQlOfficesLoader implements DataLoaderRegistrar, AutoCloseable {

    private static final String NAME = "offices";

    private final Offices offices;
    private final int moments;
    private final ExecutorService threads =
            Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());

    /// @param moments of the past that one question may be about
    GraphQlOfficesLoader(Offices offices, int moments) {
        this.offices = offices;
        this.moments = moments;
    }

    static DataLoader<Inquiry, Heard> of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getDataLoader(NAME));
    }

    @Override
    public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
        registry.register(
                NAME,
                DataLoaderFactory.<Inquiry, Heard>newDataLoader(
                        inquiries -> ask(inquiries, context)));
    }

    private CompletableFuture<List<Heard>> ask(List<Inquiry> inquiries, GraphQLContext context) {
        Request request = GraphQlRequests.of(context);
        Inquiry inquiry = Inquiry.union(inquiries);
        if (inquiry.moments() > moments) {
            return CompletableFuture.failedFuture(tooMany());
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    Heard heard = offices.ask(inquiry, request);
                    GraphQlHeard.of(context).ifPresent(it -> it.add(heard.basis()));
                    return Collections.nCopies(inquiries.size(), heard);
                },
                threads);
    }

    private AbortExecutionException tooMany() {
        return new AbortExecutionException(
                List.of(
                        GraphQlDocuments.exceeded(
                                "at most " + moments + " moments of asOf in one question")));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
