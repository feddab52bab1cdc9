package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// What goes on about one office without a request: what it signalled is fetched, what was asked
/// lately is asked again before it is too old, and whether it is back where it failed.
final class OfficeErrands {

    /// What nobody has asked for that long is asked for when somebody does, or with everything: an
    /// office that enters many records signals some hundred times a minute.
    private static final long IN_USE = Duration.ofMinutes(1).toNanos();

    private final OfficeMemory memory;
    private final Flights<Question> flights;
    private final Conduct conduct;
    private final Lately lately;
    private final ProgrammeWatch watch;
    private final long live;
    private final AtomicBoolean fetching = new AtomicBoolean();

    OfficeErrands(
            OfficeMemory memory,
            Flights<Question> flights,
            Conduct conduct,
            Lately lately,
            ProgrammeWatch watch,
            OfficeView.Pace pace) {
        this.memory = memory;
        this.flights = flights;
        this.conduct = conduct;
        this.lately = lately;
        this.watch = watch;
        this.live = pace.live().toNanos();
    }

    /// What was signalled is asked for at once, in one call at a time, while somebody asks.
    void changed(Collection<Signal> signals) {
        boolean news = false;
        for (Signal signal : signals) {
            news |= memory.signalled(signal);
        }
        if (news) {
            fetchSignalled();
        }
    }

    private boolean isInUse(long now) {
        return lately.isSince(now - IN_USE) || !(watch.watched() instanceof Question.Doing);
    }

    private void fetchSignalled() {
        Question open = memory.signalled();
        boolean wanted = !(open instanceof Question.Doing) && isInUse(now());
        if (!wanted || !fetching.compareAndSet(false, true)) {
            return;
        }
        var _ =
                flights.since(open, memory.needed(open, now()), cause("signal-"))
                        .landed()
                        .thenRun(() -> {
                            fetching.set(false);
                            if (conduct.isReliable() && !conduct.hasTooLarge(open)) {
                                fetchSignalled();
                            }
                        });
    }

    /// To be done from time to time.
    void tend() {
        long now = now();
        Question signalled = isInUse(now) ? memory.signalled() : new Question.Doing();
        Question asked = Question.union(List.of(lately.all(now), signalled, watch.watched()));
        if (!conduct.isReliable()) {
            flights.since(probe(asked), now - live, cause("probe-"));
        } else if (!(asked instanceof Question.Doing) && !conduct.hasTooLarge(asked) && live != 0) {
            long half = Math.max(memory.needed(asked, now), now - live / 2);
            if (!memory.isLive(asked, half)) {
                flights.since(asked, half, cause("ahead-"));
            }
        }
    }

    /// Never everything: whether an office is back takes little to see.
    private Question probe(Question asked) {
        if (asked instanceof Question.Some) {
            return asked;
        }
        return conduct.failed() instanceof Question.Some some ? some : new Question.Doing();
    }

    /// Asks for everything, so that last good answers are complete even for what nobody asked.
    void refresh() {
        flights.since(new Question.Everything(), now() - live / 2, cause("refresh-"));
    }

    private long now() {
        return memory.uptime().now();
    }

    private static String cause(String kind) {
        return kind + UUID.randomUUID();
    }
}
