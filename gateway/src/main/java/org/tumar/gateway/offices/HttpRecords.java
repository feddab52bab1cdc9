package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import org.tumar.contracts.access.Service;

/// The offices' services that keep records.
final class HttpRecords implements Records, AutoCloseable {

    /// What reading an answer that came just in time may take.
    private static final Duration GRACE = Duration.ofMillis(100);

    private record Line(String office, Service service) {

        static Line of(RecordsInquiry<?> inquiry) {
            return new Line(inquiry.office().code(), inquiry.question().topic().service());
        }
    }

    private final Map<Line, RecordsView> views = new LinkedHashMap<>();
    private final Uptime uptime;
    private final ExecutorService threads;

    /// @param view makes that of one service, for each that an office has
    /// @param threads that the views make their calls on; they end with this
    HttpRecords(
            List<Office> offices,
            BiFunction<Office, Service, RecordsView> view,
            Uptime uptime,
            ExecutorService threads) {
        this.uptime = uptime;
        this.threads = threads;
        offices.forEach(office ->
                office.others()
                        .keySet()
                        .forEach(service ->
                                views.put(
                                        new Line(office.code(), service),
                                        view.apply(office, service))));
    }

    /// All calls are under way before the first is waited for, and all are waited for until the
    /// same moment: offices that hang do not add up.
    @Override
    public List<Told<?>> ask(List<RecordsInquiry<?>> asked, Request request) {
        Map<Line, Set<RecordsQuestion<?>>> questions = new LinkedHashMap<>();
        asked.forEach(it ->
                questions
                        .computeIfAbsent(Line.of(it), _ -> new LinkedHashSet<>())
                        .add(it.question()));
        long now = uptime.now();
        Map<Line, RecordsView.Asked> lines = new LinkedHashMap<>();
        questions.forEach(
                (line, its) -> lines.put(line, view(line).ask(its, now, request.correlation())));
        long end = uptime.now() + request.deadline().left().plus(GRACE).toNanos();
        lines.values().forEach(it -> it.await(end));
        List<Told<?>> told = new ArrayList<>(asked.size());
        for (RecordsInquiry<?> it : asked) {
            told.add(of(lines, it).tell(it.question()));
        }
        return told;
    }

    private static RecordsView.Asked of(
            Map<Line, RecordsView.Asked> lines, RecordsInquiry<?> inquiry) {
        RecordsView.Asked asked = lines.get(Line.of(inquiry));
        if (asked == null) {
            throw new IllegalStateException("every line was asked");
        }
        return asked;
    }

    private RecordsView view(Line line) {
        RecordsView view = views.get(line);
        if (view == null) {
            throw new IllegalArgumentException("no such service behind this gateway");
        }
        return view;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
