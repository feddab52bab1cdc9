package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.OfficeMemory.Look;

/// One office's answers, kept warm: asked again before they are too old, and when it says that they
/// have changed.
final class OfficeView {

    /// Asks the office once, and has what it says remembered.
    @FunctionalInterface
    interface Call {

        /// @param mark when it sets out, by uptime
        /// @param correlation the id of what caused the call
        Came ask(Question question, long mark, String correlation);
    }

    /// What a call came to.
    enum Came {
        ANSWERED,
        /// The office answered, but more than is read: what else is asked of it is not touched.
        TOO_LARGE,
        NOT
    }

    /// @param live how long an answer counts as confirmed
    /// @param ahead for how long what was asked is asked again in the background
    /// @param brief how long an office with a last good answer holds a request up
    record Pace(Duration live, Duration ahead, Duration brief) {}

    private final OfficeMemory memory;
    private final Flights<Question> flights;
    private final Uptime uptime;
    private final Pace pace;
    private final Lately lately;
    private final Conduct conduct = new Conduct();
    private final OfficeErrands errands;

    OfficeView(OfficeMemory memory, Call call, ProgrammeWatch watch, Pace pace, Executor threads) {
        this.memory = memory;
        this.uptime = memory.uptime();
        this.pace = pace;
        this.lately = new Lately(pace.ahead());
        this.flights =
                new Flights<>(
                        (question, mark, cause) ->
                                conduct.came(question, call.ask(question, mark, cause)),
                        Question::covers,
                        uptime,
                        threads);
        this.errands = new OfficeErrands(memory, flights, conduct, lately, watch, pace);
    }

    Office office() {
        return memory.office();
    }

    OfficeErrands errands() {
        return errands;
    }

    long version(Question question) {
        return memory.version(question);
    }

    /// Keeps what is asked warm, also where the answer is at hand elsewhere.
    void note(Question question) {
        lately.note(question, uptime.now());
    }

    /// Begins what one request needs; what is confirmed already costs nothing.
    Asked ask(Question question, long now, String correlation) {
        lately.note(question, now);
        long needed = memory.needed(question, now);
        if (memory.isLive(question, needed)) {
            return new Asked(question, needed, 0, null);
        }
        boolean known = memory.isKnown(question);
        if (known && !conduct.isReliable()) {
            return new Asked(question, needed, 0, null);
        }
        Flights<Question>.Flight flight = flights.since(question, needed, correlation);
        long until = known ? flight.began() + pace.brief().toNanos() : Long.MAX_VALUE;
        return new Asked(question, needed, until, flight);
    }

    /// What one request needs of this office, and the call that it waits for.
    final class Asked {

        private final Question question;
        private final long needed;
        private final long until;
        private final Flights<Question>.@Nullable Flight flight;

        private Asked(
                Question question,
                long needed,
                long until,
                Flights<Question>.@Nullable Flight flight) {
            this.question = question;
            this.needed = needed;
            this.until = until;
            this.flight = flight;
        }

        /// Waits for the call, where there is one, no longer than the office deserves. An office is
        /// not late for a request that has not that much time: it is so for this one alone.
        ///
        /// @param end of the request, by uptime
        Look look(long end) {
            long left = Math.min(until, end) - uptime.now();
            if (flight != null && !hasLanded(flight, Math.max(0, left)) && until <= end) {
                conduct.isLate();
                if (question instanceof Question.Doing) {
                    memory.missed(Health.UNKNOWN);
                }
            }
            return memory.look(question, needed);
        }

        private boolean hasLanded(Flights<Question>.Flight flight, long nanos) {
            try {
                flight.landed().get(nanos, TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException late) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("a call only ever ends", impossible);
            }
        }
    }
}
