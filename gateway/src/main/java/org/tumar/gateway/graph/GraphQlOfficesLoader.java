package org.tumar.gateway.graph;

import graphql.GraphQLContext;
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
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Request;
import org.tumar.gateway.offices.Standing;
import org.tumar.kit.observe.Traces;

/// Joins all that the root fields of one request ask of the offices into one question.
final class GraphQlOfficesLoader implements DataLoaderRegistrar, AutoCloseable {

    private static final String NAME = "offices";

    private final Offices offices;
    private final ExecutorService threads =
            Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());

    GraphQlOfficesLoader(Offices offices) {
        this.offices = offices;
    }

    static DataLoader<Question, List<Standing>> of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getDataLoader(NAME));
    }

    @Override
    public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
        registry.register(
                NAME,
                DataLoaderFactory.<Question, List<Standing>>newDataLoader(
                        questions -> ask(questions, context)));
    }

    private CompletableFuture<List<List<Standing>>> ask(
            List<Question> questions, GraphQLContext context) {
        Request request = GraphQlRequests.of(context);
        return CompletableFuture.supplyAsync(
                () -> {
                    Heard heard = offices.ask(Question.union(questions), request);
                    GraphQlHeard.of(context).ifPresent(it -> it.add(heard.basis()));
                    return Collections.nCopies(questions.size(), heard.standings());
                },
                threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
