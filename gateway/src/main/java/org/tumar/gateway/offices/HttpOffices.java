package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.tumar.gateway.offices.OfficeMemory.Look;

/// All offices behind this gateway, in every edition that is asked for.
final class HttpOffices implements Offices, AutoCloseable {

    /// What reading an answer that came just in time may take.
    private static final Duration GRACE = Duration.ofMillis(100);

    private final List<Office> offices;
    private final HttpEditions editions;
    private final Duration patience;
    private final long live;
    private final Uptime uptime;
    private final ExecutorService threads;

    /// @param threads that the views make their calls on; they end with this
    HttpOffices(
            List<Office> offices,
            HttpEditions editions,
            Duration patience,
            Duration live,
            Uptime uptime,
            ExecutorService threads) {
        this.offices = List.copyOf(offices);
        this.editions = editions;
        this.patience = patience;
        this.live = live.toNanos();
        this.uptime = uptime;
        this.threads = threads;
    }

    /// Those that are kept warm.
    List<OfficeView> views() {
        return editions.wanted();
    }

    @Override
    public List<Office> all() {
        return offices;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /// All calls are under way before the first is waited for, and all are waited for until the
    /// same moment: offices that hang do not add up.
    @Override
    public Heard ask(Inquiry inquiry, Request request) {
        long now = uptime.now();
        Map<Edition, List<OfficeView.Asked>> asked = new LinkedHashMap<>();
        inquiry.parts()
                .forEach((edition, parts) ->
                        asked.put(
                                edition,
                                editions.of(edition).ask(parts, now, request.correlation())));
        long end = uptime.now() + request.deadline().left().plus(GRACE).toNanos();
        Map<Edition, Map<String, Standing>> standings = new LinkedHashMap<>();
        List<Look> looks = new ArrayList<>();
        asked.forEach((edition, all) -> {
            List<Look> own = all.stream().map(it -> it.look(end)).toList();
            looks.addAll(own);
            standings.put(edition, byOffice(own));
            own.stream().filter(it -> isBehind(edition, it)).forEach(it -> askAgain(edition, it));
        });
        return new Heard(standings, basis(inquiry, now, looks));
    }

    private static Map<String, Standing> byOffice(List<Look> looks) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        looks.forEach(it -> standings.put(it.standing().office().code(), it.standing()));
        return standings;
    }

    /// Nobody tends an edition of the past: whoever asks for it has what is missing asked for.
    private static boolean isBehind(Edition edition, Look look) {
        return edition.asOf().isPresent() && !look.standing().live();
    }

    private void askAgain(Edition edition, Look look) {
        editions.of(edition).tend(List.of(look.standing().office().code()));
    }

    private Basis basis(Inquiry inquiry, long now, List<Look> looks) {
        return new Basis(
                inquiry,
                inquiry.sum((edition, _) -> editions.of(edition).serial())
                        + looks.stream().mapToLong(Look::version).sum(),
                looks.stream().mapToLong(Look::liveSince).reduce(now, Math::min) + live,
                looks.stream().allMatch(Look::settled));
    }

    @Override
    public long version(Inquiry inquiry) {
        return inquiry.sum((edition, parts) -> editions.of(edition).version(parts));
    }

    @Override
    public boolean isYoung(Basis basis) {
        return uptime.now() < basis.until();
    }

    @Override
    public boolean holds(Basis basis) {
        basis.inquiry().parts().forEach((edition, parts) -> editions.of(edition).note(parts));
        return basis.settled() && isYoung(basis) && version(basis.inquiry()) == basis.version();
    }

    @Override
    public void changed(Collection<Signal> signals) {
        editions.present().forEach(it -> it.changed(signals));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
