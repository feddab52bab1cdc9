package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/// What a request has to know: of each edition, of each office that it concerns.
///
/// @param parts by edition, then by the office's code
public record Inquiry(Map<Edition, Map<String, Question>> parts) {

    /// One whose answer answers them all.
    public static Inquiry union(Collection<Inquiry> inquiries) {
        if (inquiries.size() == 1) {
            return inquiries.iterator().next();
        }
        Map<Edition, Map<String, Question>> parts = new LinkedHashMap<>();
        for (Inquiry inquiry : inquiries) {
            inquiry.parts.forEach((edition, offices) -> {
                Map<String, Question> all =
                        parts.computeIfAbsent(edition, _ -> new LinkedHashMap<>());
                offices.forEach((office, question) -> all.merge(office, question, Inquiry::union));
            });
        }
        return new Inquiry(parts);
    }

    private static Question union(Question one, Question other) {
        return Question.union(List.of(one, other));
    }

    /// How many moments of the past it is about.
    public long moments() {
        return parts.keySet().stream()
                .map(Edition::asOf)
                .flatMap(Optional<Instant>::stream)
                .distinct()
                .count();
    }

    /// The sum of a number over all that is asked.
    long sum(ToLongBiFunction<Edition, Map<String, Question>> number) {
        long sum = 0;
        for (Map.Entry<Edition, Map<String, Question>> part : parts.entrySet()) {
            sum += number.applyAsLong(part.getKey(), part.getValue());
        }
        return sum;
    }
}
