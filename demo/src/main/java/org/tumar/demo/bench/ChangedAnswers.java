package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Changes an office before each request and signals it, and looks whether the answer holds that
/// very change, by its value.
///
/// A signal travels on its own: a request that is sent together with it may be there first, and is
/// rightly answered with what was known. So there are two ways: to ask once, and to ask until the
/// change is there.
final class ChangedAnswers implements AroundEach {

    private static final byte[] STALE = "\"STALE\"".getBytes(StandardCharsets.UTF_8);

    private final StubOffices offices;
    private final Signals signals;
    private final boolean untilSeen;
    private final AtomicLongArray last;
    private final LongAdder changes = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder holding = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final long callsBefore;

    /// @param untilSeen whether each change is asked for until it is in the answer
    ChangedAnswers(StubOffices offices, Signals signals, int connections, boolean untilSeen) {
        this.offices = offices;
        this.signals = signals;
        this.untilSeen = untilSeen;
        this.last = new AtomicLongArray(connections);
        this.callsBefore = offices.calls();
    }

    /// Loads the full query both ways.
    static List<Row> measure(
            Bench.Setting setting,
            StubOffices offices,
            Signals signals,
            HttpLoad.Request query,
            int connections) {
        ChangedAnswers once = new ChangedAnswers(offices, signals, connections, false);
        new HttpLoad(query, connections, once).run(setting.warmUp());
        once = new ChangedAnswers(offices, signals, connections, false);
        Measured asked = new HttpLoad(query, connections, once).run(setting.run());
        List<Row> askedOnce = once.askedOnce(asked);
        ChangedAnswers seen = new ChangedAnswers(offices, signals, connections, true);
        Measured held = new HttpLoad(query, connections, seen).run(setting.run());
        return List.of(
                askedOnce.getFirst(),
                askedOnce.get(1),
                askedOnce.getLast(),
                Row.of(
                        "each change asked for until the answer holds it, changes/s",
                        QueryBench.perSecond(held)),
                Row.of(
                        "from a change to the end of an answer that holds it, p50 / p95 / p99",
                        QueryBench.percentiles(held)),
                Row.of("of these answers", seen.counts()));
    }

    private List<Row> askedOnce(Measured measured) {
        double held = measured.perSecond() * holding.sum() / Math.max(1, answers.sum());
        return List.of(
                new Row(
                        "every request after a change, answers/s that hold that change",
                        "%,.0f".formatted(held),
                        "300",
                        held >= 300),
                Row.of(
                        "the same with those that hold the change before, answers/s, p50 / p95 / p99",
                        QueryBench.perSecond(measured) + ", " + QueryBench.percentiles(measured)),
                Row.of("of these answers", counts()));
    }

    @Override
    public void before(int connection) throws IOException {
        StubOffice office = offices.country(connection);
        long change = office.change();
        last.set(connection, change);
        changes.increment();
        signals.send(office, change);
    }

    /// Another connection may have changed the same office since: a later change will do.
    @Override
    public boolean suffices(int connection, HttpAnswers answer) {
        boolean holds = offices.country(connection).changeIn(answer) >= last.get(connection);
        answers.increment();
        holding.add(holds ? 1 : 0);
        stale.add(answer.indexOf(STALE) < 0 ? 0 : 1);
        return holds || !untilSeen;
    }

    private String counts() {
        double all = Math.max(1, answers.sum());
        return String.format(
                Locale.ROOT,
                "%,d to %,d changes; %.1f %% hold the change before them, %.1f %% say STALE of an"
                        + " office; %.2f calls to offices for each change, %.2f for each answer",
                answers.sum(),
                changes.sum(),
                100 * holding.sum() / all,
                100 * stale.sum() / all,
                (offices.calls() - callsBefore) / (double) Math.max(1, changes.sum()),
                (offices.calls() - callsBefore) / all);
    }
}
