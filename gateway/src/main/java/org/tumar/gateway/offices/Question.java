package org.tumar.gateway.offices;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a request has to know of the offices.
public sealed interface Question {

    /// Only how each office is doing.
    record Doing() implements Question {}

    /// Some programmes, by code.
    record Some(SortedSet<String> codes) implements Question {}

    /// Every programme that an office holds.
    record Everything() implements Question {}

    static Question programme(String code) {
        return new Some(new TreeSet<>(Set.of(code)));
    }

    default boolean asksFor(String programme) {
        return switch (this) {
            case Doing _ -> false;
            case Some some -> some.codes().contains(programme);
            case Everything _ -> true;
        };
    }

    /// Whether the answer to this one answers the other as well.
    default boolean covers(Question other) {
        return switch (this) {
            case Doing _ -> other instanceof Doing;
            case Everything _ -> true;
            case Some some ->
                    switch (other) {
                        case Doing _ -> true;
                        case Some asked -> some.codes().containsAll(asked.codes());
                        case Everything _ -> false;
                    };
        };
    }

    /// One question whose answer answers them all.
    static Question union(Collection<Question> questions) {
        SortedSet<String> codes = new TreeSet<>();
        for (Question question : questions) {
            switch (question) {
                case Everything everything -> {
                    return everything;
                }
                case Some some -> codes.addAll(some.codes());
                case Doing _ -> {}
            }
        }
        return codes.isEmpty() ? new Doing() : new Some(codes);
    }
}
