package org.tumar.gateway.offices;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The calls to one service that are under way: at most one at a time for each question.
///
/// @param <Q> what is asked
final class Flights<Q> {

    /// One call, of which any number of requests wait for the end.
    final class Flight {

        private final Q question;
        private final String cause;
        private final CompletableFuture<Void> landed = new CompletableFuture<>();
        private final CompletableFuture<Long> began = new CompletableFuture<>();
        private @Nullable Flight next;

        private Flight(Q question, String cause) {
            this.question = question;
            this.cause = cause;
        }

        CompletableFuture<Void> landed() {
            return landed;
        }

        /// When it set out; the present where it still waits for the one before it.
        long began() {
            return began.getNow(uptime.now());
        }

        private boolean answers(Q asked, long mark) {
            return covers.test(question, asked) && began.getNow(Uptime.NEVER) >= mark;
        }
    }

    /// Makes one call.
    @FunctionalInterface
    interface Call<Q> {

        /// @param mark when it sets out, by uptime
        /// @param cause the correlation id of what caused it
        void make(Q question, long mark, String cause);
    }

    private final Map<Q, Flight> running = new HashMap<>();
    private final Call<Q> call;
    private final BiPredicate<Q, Q> covers;
    private final Uptime uptime;
    private final Executor threads;

    /// @param covers whether what answers the first question answers the second
    Flights(Call<Q> call, BiPredicate<Q, Q> covers, Uptime uptime, Executor threads) {
        this.call = call;
        this.covers = covers;
        this.uptime = uptime;
        this.threads = threads;
    }

    /// A call that answers the question and sets out no earlier than the mark: one that is under
    /// way, the next after it, or a new one.
    ///
    /// @param cause the correlation id that a new one carries
    synchronized Flight since(Q question, long mark, String cause) {
        for (Flight flight : running.values()) {
            if (flight.answers(question, mark)) {
                return flight;
            }
        }
        Flight own = running.get(question);
        if (own == null) {
            return begin(new Flight(question, cause));
        }
        Flight next = own.next == null ? new Flight(question, cause) : own.next;
        own.next = next;
        return next;
    }

    private Flight begin(Flight flight) {
        long now = uptime.now();
        running.put(flight.question, flight);
        flight.began.complete(now);
        threads.execute(() -> {
            try {
                call.make(flight.question, now, flight.cause);
            } finally {
                land(flight);
            }
        });
        return flight;
    }

    private void land(Flight flight) {
        synchronized (this) {
            running.remove(flight.question);
            if (flight.next != null) {
                begin(flight.next);
            }
        }
        flight.landed.complete(null);
    }
}
