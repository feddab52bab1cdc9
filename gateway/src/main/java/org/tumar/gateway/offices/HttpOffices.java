package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.tumar.gateway.offices.OfficeMemory.Look;

/// All offices behind this gateway, each in a view of its own that is kept warm.
final class HttpOffices implements Offices, AutoCloseable {

    /// What reading an answer that came just in time may take.
    private static final Duration GRACE = Duration.ofMillis(100);

    private final List<OfficeView> views;
    private final Duration patience;
    private final long live;
    private final Uptime uptime;
    private final ExecutorService threads;

    /// @param threads that the views make their calls on; they end with this
    HttpOffices(
            List<OfficeView> views,
            Duration patience,
            Duration live,
            Uptime uptime,
            ExecutorService threads) {
        this.views = List.copyOf(views);
        this.patience = patience;
        this.live = live.toNanos();
        this.uptime = uptime;
        this.threads = threads;
    }

    List<OfficeView> views() {
        return views;
    }

    @Override
    public List<Office> all() {
        return views.stream().map(OfficeView::office).toList();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /// All calls are under way before the first is waited for, and all are waited for until the
    /// same moment: offices that hang do not add up.
    @Override
    public Heard ask(Question question, Request request) {
        long now = uptime.now();
        List<OfficeView.Asked> asked =
                views.stream().map(it -> it.ask(question, now, request.correlation())).toList();
        long end = uptime.now() + request.deadline().left().plus(GRACE).toNanos();
        List<Look> looks = asked.stream().map(it -> it.look(end)).toList();
        return new Heard(looks.stream().map(Look::standing).toList(), basis(question, now, looks));
    }

    private Basis basis(Question question, long now, List<Look> looks) {
        return new Basis(
                question,
                looks.stream().mapToLong(Look::version).sum(),
                looks.stream().mapToLong(Look::liveSince).reduce(now, Math::min) + live,
                looks.stream().allMatch(Look::settled));
    }

    @Override
    public long version(Question question) {
        long version = 0;
        for (OfficeView view : views) {
            version += view.version(question);
        }
        return version;
    }

    @Override
    public boolean isYoung(Basis basis) {
        return uptime.now() < basis.until();
    }

    @Override
    public boolean holds(Basis basis) {
        views.forEach(it -> it.note(basis.question()));
        return basis.settled() && isYoung(basis) && version(basis.question()) == basis.version();
    }

    @Override
    public void changed(Collection<Signal> signals) {
        for (OfficeView view : views) {
            String code = view.office().code();
            view.errands()
                    .changed(signals.stream().filter(it -> it.office().equals(code)).toList());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
