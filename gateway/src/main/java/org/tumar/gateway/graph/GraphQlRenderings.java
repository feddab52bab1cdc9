package org.tumar.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.tumar.gateway.offices.Offices;

/// Answers that were rendered, each for as long as it is true.
///
/// An answer that is asked for by several at once is made once, unless something has become known
/// between one asking and the other.
final class GraphQlRenderings {

    /// @param version of what the offices said when it was begun; null where nobody has counted yet
    private record Making(GraphQlAsked asked, @Nullable Long version) {}

    private final Offices offices;
    private final Clock clock;
    private final Cache<GraphQlAsked, GraphQlRendered> kept;

    private final Map<Making, CompletableFuture<Optional<GraphQlRendered>>> makings =
            new ConcurrentHashMap<>();

    /// @param most of memory for answers and what they answer
    GraphQlRenderings(Offices offices, DataSize most, Clock clock) {
        this.offices = offices;
        this.clock = clock;
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(most.toBytes())
                        .weigher(GraphQlRenderings::weight)
                        .build();
    }

    /// About the bytes in memory; variables count as long as what they are written as.
    private static int weight(GraphQlAsked asked, GraphQlRendered rendered) {
        return 500
                + 2 * (asked.document().length() + asked.variables().toString().length())
                + rendered.bytes().length * 5 / 4;
    }

    /// The answer as it was rendered before, where it still is the answer.
    Optional<GraphQlRendered> find(GraphQlAsked asked) {
        return Optional.ofNullable(kept.getIfPresent(asked)).filter(this::holds);
    }

    private boolean holds(GraphQlRendered rendered) {
        return rendered.day().equals(LocalDate.now(clock)) && offices.holds(rendered.basis());
    }

    /// Makes an answer, or waits for one that somebody else is making of the same.
    ///
    /// @param make empty where its answer is for nobody else
    /// @return empty where the caller has to make one of its own
    Optional<GraphQlRendered> make(GraphQlAsked asked, Supplier<Optional<GraphQlRendered>> make) {
        Making making = new Making(asked, version(kept.getIfPresent(asked)));
        CompletableFuture<Optional<GraphQlRendered>> own = new CompletableFuture<>();
        CompletableFuture<Optional<GraphQlRendered>> others = makings.putIfAbsent(making, own);
        if (others != null) {
            return others.join()
                    .filter(it ->
                            making.version() == null ? holds(it) : offices.isYoung(it.basis()));
        }
        Optional<GraphQlRendered> made = Optional.empty();
        try {
            made = make.get();
            made.ifPresent(it -> kept.put(asked, it));
        } finally {
            makings.remove(making, own);
            own.complete(made);
        }
        return made;
    }

    private @Nullable Long version(@Nullable GraphQlRendered before) {
        return before == null ? null : offices.version(before.basis().inquiry());
    }
}
