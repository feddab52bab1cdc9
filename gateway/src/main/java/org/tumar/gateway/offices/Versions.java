package org.tumar.gateway.offices;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Numbers that tell what one office says now from what it said before.
final class Versions {

    private static final int MOST = 10_000;

    private final Map<String, Long> programmes = new HashMap<>();
    private long latest;
    private long catalogue;
    private long health;

    /// Of everything that has to do with the question.
    long of(Question question) {
        return switch (question) {
            case Question.Doing _ -> health;
            case Question.Everything _ -> latest;
            case Question.Some some ->
                    some.codes().stream()
                            .mapToLong(it -> programmes.getOrDefault(it, 0L))
                            .reduce(catalogue, Math::max);
        };
    }

    void renew(String programme) {
        if (programmes.size() >= MOST) {
            programmes.clear();
            renewCatalogue();
        }
        programmes.put(programme, ++latest);
    }

    void renewCatalogue() {
        catalogue = ++latest;
    }

    void renewHealth() {
        health++;
    }

    /// The office holds these programmes, and no others.
    void retain(Set<String> codes) {
        if (programmes.keySet().retainAll(codes)) {
            renewCatalogue();
        }
    }
}
