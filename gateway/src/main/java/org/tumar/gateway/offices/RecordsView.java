package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.tumar.gateway.offices.RecordsMemory.Kept;

/// One service of one office, asked about its records.
///
/// Whatever a request wants to know of it costs one call, or none where all was confirmed lately;
/// requests that want the same at once share it.
final class RecordsView {

    /// Asks the service once, and has what it says remembered.
    @FunctionalInterface
    interface Call {

        /// @param mark when it sets out, by uptime
        /// @param correlation the id of what caused the call
        /// @return whether it answered
        boolean ask(Set<RecordsQuestion<?>> questions, long mark, String correlation);
    }

    /// @param live how long an answer counts as confirmed
    /// @param brief how long a service that failed lately holds a request up for which there is a
    ///   last good answer
    record Pace(Duration live, Duration brief) {}

    private final Office office;
    private final RecordsMemory memory;
    private final Uptime uptime;
    private final Pace pace;
    private final Flights<Set<RecordsQuestion<?>>> flights;
    private volatile boolean reliable = true;

    RecordsView(
            Office office,
            RecordsMemory memory,
            Call call,
            Pace pace,
            Uptime uptime,
            Executor threads) {
        this.office = office;
        this.memory = memory;
        this.uptime = uptime;
        this.pace = pace;
        this.flights =
                new Flights<>(
                        (questions, mark, cause) -> reliable = call.ask(questions, mark, cause),
                        Set::containsAll,
                        uptime,
                        threads);
    }

    /// Begins what one request needs; what was confirmed lately costs nothing.
    Asked ask(Set<RecordsQuestion<?>> questions, long now, String correlation) {
        long needed = now - pace.live().toNanos();
        Set<RecordsQuestion<?>> open =
                questions.stream()
                        .filter(it -> !memory.isLive(it, needed))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (open.isEmpty()) {
            return new Asked(questions, needed, CompletableFuture.completedFuture(null), 0);
        }
        boolean brief = !reliable && open.stream().allMatch(memory::isKnown);
        return new Asked(
                questions,
                needed,
                flights.since(open, needed, correlation).landed(),
                brief ? now + pace.brief().toNanos() : Long.MAX_VALUE);
    }

    /// What one request needs of this service, and the call that it waits for.
    final class Asked {

        private final long needed;
        private final CompletableFuture<Map<RecordsQuestion<?>, Kept>> landed;
        private final long until;

        /// What it lands with is taken at once: others may ask so much, before the slowest service
        /// has answered, that the memory forgets it.
        private Asked(
                Set<RecordsQuestion<?>> questions,
                long needed,
                CompletableFuture<Void> landed,
                long until) {
            this.needed = needed;
            this.landed = landed.thenApply(_ -> known(questions));
            this.until = until;
        }

        private Map<RecordsQuestion<?>, Kept> known(Set<RecordsQuestion<?>> questions) {
            Map<RecordsQuestion<?>, Kept> known = new HashMap<>();
            for (RecordsQuestion<?> question : questions) {
                Kept kept = memory.known(question);
                if (kept != null) {
                    known.put(question, kept);
                }
            }
            return known;
        }

        /// Waits for the call no longer than the service deserves.
        ///
        /// @param end of the request, by uptime
        void await(long end) {
            try {
                long left = Math.min(until, end) - uptime.now();
                landed.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("a call only ever ends", impossible);
            }
        }

        <A> Told<A> tell(RecordsQuestion<A> question) {
            Kept known = landed.getNow(Map.of()).get(question);
            return known == null
                    ? memory.tell(office, question, needed)
                    : RecordsMemory.tell(office, question, known, needed);
        }
    }
}
