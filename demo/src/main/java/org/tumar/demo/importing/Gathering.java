package org.tumar.demo.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// Every office's part of a programme.
///
/// @param missing what is not in it, in words: an office whose part is needed and did not come
public record Gathering(List<ImportPartBody> parts, List<String> missing) {

    /// Asks all offices at once.
    public static Gathering of(List<HttpOffice> offices, String programme) {
        Map<String, Reply<ImportPartBody>> replies = ask(offices, programme);
        List<ImportPartBody> parts =
                replies.values().stream().flatMap(Gathering::answered).toList();
        List<String> missing =
                replies.entrySet().stream()
                        .filter(entry -> isNeeded(entry.getKey(), entry.getValue(), parts))
                        .flatMap(entry -> whatIsWrong(entry.getKey(), entry.getValue()).stream())
                        .toList();
        return new Gathering(parts, missing);
    }

    /// The owner's part says which offices are needed. Without it, every one that is silent may be.
    private static boolean isNeeded(
            String office, Reply<ImportPartBody> reply, List<ImportPartBody> parts) {
        Optional<ProgrammeBody> whole =
                parts.stream()
                        .filter(part -> part.office().equals(part.definition().owner()))
                        .map(ImportPartBody::definition)
                        .findFirst();
        boolean owns = parts.stream().anyMatch(part -> part.definition().owner().equals(office));
        return whole.map(definition -> offices(definition).contains(office))
                .orElse(owns || !isUnknown(reply));
    }

    private static Optional<String> whatIsWrong(String office, Reply<ImportPartBody> reply) {
        return switch (reply) {
            case Reply.Answered<?> _ -> Optional.empty();
            case Reply.Refused(Problem _) when isUnknown(reply) ->
                    Optional.of(office + " does not have the programme");
            case Reply.Refused(Problem problem) -> Optional.of(office + ": " + problem.message());
            case Reply.Unreachable(String why) -> Optional.of(office + " " + why);
        };
    }

    private static boolean isUnknown(Reply<ImportPartBody> reply) {
        return reply instanceof Reply.Refused(Problem problem) && problem.is("programme-not-found");
    }

    private static Stream<ImportPartBody> answered(Reply<ImportPartBody> reply) {
        return reply instanceof Reply.Answered(ImportPartBody part)
                ? Stream.of(part)
                : Stream.empty();
    }

    private static Set<String> offices(ProgrammeBody definition) {
        Set<String> offices = new LinkedHashSet<>();
        offices.add(definition.owner());
        definition.indicators().stream().map(IndicatorBody::offices).forEach(offices::addAll);
        return offices;
    }

    private static Map<String, Reply<ImportPartBody>> ask(
            List<HttpOffice> offices, String programme) {
        Map<String, Future<Reply<ImportPartBody>>> asked = new LinkedHashMap<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HttpOffice office : offices) {
                asked.put(office.site().code(), executor.submit(() -> office.part(programme)));
            }
        }
        Map<String, Reply<ImportPartBody>> replies = new LinkedHashMap<>();
        asked.forEach((office, reply) -> replies.put(office, result(reply)));
        return replies;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
