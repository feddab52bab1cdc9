package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Call call;
    private final Flights flights;
    private final Uptime uptime;
    private final ProgrammeWatch watch;
    private final Pace pace;
    private final Lately lately;
    private final AtomicBoolean errand = new AtomicBoolean();

    /// Whether the office has answered every call since its last good answer, and in time.
    private volatile boolean reliable = true;

    private volatile Question failed = new Question.Doing();

    /// What was answered with more than is read, until it is answered.
    private volatile @Nullable Question tooLarge;

    OfficeView(OfficeMemory memory, Call call, ProgrammeWatch watch, Pace pace, Executor threads) {
        this.memory = memory;
        this.uptime = memory.uptime();
        this.watch = watch;
        this.call = call;
        this.pace = pace;
        this.lately = new Lately(pace.ahead());
        this.flights = new Flights(this::fly, uptime, threads);
    }

    Office office() {
        return memory.office();
    }

    private void fly(Question question, long mark, String correlation) {
        switch (call.ask(question, mark, correlation)) {
            case ANSWERED -> {
                tooLarge = hasTooLarge(question) ? null : tooLarge;
                reliable = true;
            }
            case TOO_LARGE -> {
                tooLarge = question;
                reliable = true;
            }
            case NOT -> {
                failed = question;
                reliable = false;
            }
        }
    }

    private boolean hasTooLarge(Question question) {
        Question large = tooLarge;
        return large != null && question.covers(large);
    }

    long version(Question question) {
        return memory.version(question);
    }

    /// Keeps what is asked warm, also where the answer is at hand elsewhere.
    void note(Question question) {
        lately.note(question, uptime.now());
    }

    /// What one request needs of this office, and the call that it waits for.
    final class Asked {

        private final Question question;
        private final long needed;
        private final long until;
        private final Flights.@Nullable Flight flight;

        private Asked(Question question, long needed, long until, Flights.@Nullable Flight flight) {
            this.question = question;
            this.needed = needed;
            this.until = until;
            this.flight = flight;
        }

        /// Waits for the call, where there is one, no longer than the office deserves.
        ///
        /// @param end of the request, by uptime
        Look look(long end) {
            long left = Math.min(until, end) - uptime.now();
            if (flight != null && !hasLanded(flight, Math.max(0, left))) {
                reliable = false;
                if (question instanceof Question.Doing) {
                    memory.missed(Health.UNKNOWN);
                }
            }
            return memory.look(question, needed);
        }

        private boolean hasLanded(Flights.Flight flight, long nanos) {
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

    /// Begins what one request needs; what is confirmed already costs nothing.
    Asked ask(Question question, long now, String correlation) {
        lately.note(question, now);
        long needed = memory.needed(question, now);
        if (memory.isLive(question, needed)) {
            return new Asked(question, needed, 0, null);
        }
        boolean known = memory.isKnown(question);
        if (known && !reliable) {
            return new Asked(question, needed, 0, null);
        }
        Flights.Flight flight = flights.since(question, needed, correlation);
        long until = known ? flight.began() + pace.brief().toNanos() : Long.MAX_VALUE;
        return new Asked(question, needed, until, flight);
    }

    /// The office has signalled changes: they are asked for at once, in one call at a time.
    void changed(Collection<Signal> signals) {
        boolean news = false;
        for (Signal signal : signals) {
            news |= memory.signalled(signal);
        }
        if (news) {
            fetchSignalled();
        }
    }

    private void fetchSignalled() {
        Question open = memory.signalled();
        if (open instanceof Question.Doing || !errand.compareAndSet(false, true)) {
            return;
        }
        var _ =
                flights.since(open, memory.needed(open, uptime.now()), background("signal-"))
                        .landed()
                        .thenRun(() -> {
                            errand.set(false);
                            if (reliable && !hasTooLarge(open)) {
                                fetchSignalled();
                            }
                        });
    }

    /// What the background does from time to time: asks an office again that failed, and what was
    /// asked lately before it is too old.
    void tend() {
        long now = uptime.now();
        Question asked =
                Question.union(List.of(lately.all(now), memory.signalled(), watch.watched()));
        if (!reliable) {
            flights.since(probe(asked), now - pace.live().toNanos(), background("probe-"));
        } else if (!(asked instanceof Question.Doing)
                && !hasTooLarge(asked)
                && !pace.live().isZero()) {
            long half = Math.max(memory.needed(asked, now), now - pace.live().toNanos() / 2);
            if (!memory.isLive(asked, half)) {
                flights.since(asked, half, background("ahead-"));
            }
        }
    }

    /// Never everything: whether an office is back takes little to see.
    private Question probe(Question asked) {
        if (asked instanceof Question.Some) {
            return asked;
        }
        return failed instanceof Question.Some ? failed : new Question.Doing();
    }

    /// Asks for everything, so that last good answers are complete even for what nobody asked.
    void refresh() {
        flights.since(
                new Question.Everything(),
                uptime.now() - pace.live().toNanos() / 2,
                background("refresh-"));
    }

    private static String background(String kind) {
        return kind + UUID.randomUUID();
    }
}
