package org.tumar.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.language.Document;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parts of earlier answers to the same documents, by the values that they show.
///
/// A part is found by equality with all that can be shown of it, so that it is never out of date:
/// of a programme of which one figure has changed, all but that figure is there; of an office that
/// has confirmed its figures, all but their age.
final class GraphQlParts {

    private static final int DOCUMENTS = 8;
    private static final int BYTES_PER_DOCUMENT = 8 << 20;
    private static final int BYTES_PER_PART = 1_500;
    private static final int VARIABLES = 16;
    private static final int VARIABLE_LENGTH = 64;

    /// One object of an answer: of which field, with which variables, and what it shows.
    record Key(MergedField field, Map<String, Object> variables, Object shown) {

        Key showing(Object another) {
            return new Key(field, variables, another);
        }
    }

    private final Cache<Document, Cache<Key, GraphQlPart>> documents =
            Caffeine.newBuilder().maximumSize(DOCUMENTS).weakKeys().build();

    private final Counter found;
    private final Counter made;

    GraphQlParts(MeterRegistry registry) {
        this.found = counter(registry, "found");
        this.made = counter(registry, "made");
    }

    private static Counter counter(MeterRegistry registry, String how) {
        return Counter.builder("tumar.gateway.parts")
                .description("Objects of answers, taken from earlier ones or made anew")
                .tag("how", how)
                .register(registry);
    }

    /// @return null for an object that is made anew each time, as all are for variables that are
    ///   larger than what is kept with them
    static @Nullable Key key(ExecutionContext context, MergedField field, Object source) {
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        Object shown = isSmall(variables) ? GraphQlShown.of(source) : null;
        return shown == null ? null : new Key(field, variables, shown);
    }

    private static boolean isSmall(Map<String, Object> variables) {
        return variables.size() <= VARIABLES
                && variables.values().stream().allMatch(GraphQlParts::isSmall);
    }

    private static boolean isSmall(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.length() <= VARIABLE_LENGTH;
            case Collection<?> several ->
                    several.size() <= VARIABLES && several.stream().allMatch(GraphQlParts::isSmall);
            case Map<?, ?> _ -> false;
            default -> true;
        };
    }

    /// @return null where it was not shown yet, or nothing that is as old as it is now
    @Nullable GraphQlPart find(ExecutionContext context, Key key, Object source) {
        Cache<Key, GraphQlPart> parts = of(context);
        GraphQlPart part = parts.getIfPresent(key);
        GraphQlShown.Age age = GraphQlShown.age(source);
        GraphQlPart fitting =
                part == null || age == null
                        ? part
                        : part.withAges(it -> parts.getIfPresent(it.showing(age)));
        if (fitting != null) {
            found.increment();
        }
        return fitting;
    }

    void keep(ExecutionContext context, Key key, GraphQlPart part) {
        made.increment();
        of(context).put(key, part);
    }

    private Cache<Key, GraphQlPart> of(ExecutionContext context) {
        return documents.get(
                context.getDocument(),
                _ ->
                        Caffeine.newBuilder()
                                .maximumWeight(BYTES_PER_DOCUMENT)
                                .weigher((Key _, GraphQlPart part) ->
                                        BYTES_PER_PART + 2 * part.length())
                                .build());
    }
}
