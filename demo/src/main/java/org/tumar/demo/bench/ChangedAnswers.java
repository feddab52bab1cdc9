package org.tumar.demo.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Changes an office before each request and signals it, and looks whether the answer holds that
/// very change, by its value.
///
/// A signal travels on its own: a request that is sent together with it may be there first, and is
/// rightly answered with what was known. So there are two ways: to ask together with the signal,
/// and to ask once the office was asked for what has changed.
final class ChangedAnswers implements AroundEach {

    private static final byte[] STALE = "\"STALE\"".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Most of them wait for their signals.
    private static final int WAITING_CONNECTIONS = 32;

    private final StubOffices offices;
    private final Signals signals;
    private final boolean arrived;
    private final AtomicLongArray last;
    private final LongAdder changes = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder holding = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final long callsBefore;

    /// @param arrived whether a request waits until its signal has led to a call
    ChangedAnswers(StubOffices offices, Signals signals, int connections, boolean arrived) {
        this.offices = offices;
        this.signals = signals;
        this.arrived = arrived;
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
        ChangedAnswers warming = new ChangedAnswers(offices, signals, connections, false);
        new HttpLoad(query, connections, warming).run(setting.warmUp());
        ChangedAnswers together = new ChangedAnswers(offices, signals, connections, false);
        Measured asked = new HttpLoad(query, connections, together).run(setting.run());
        ChangedAnswers after = new ChangedAnswers(offices, signals, WAITING_CONNECTIONS, true);
        Measured held = new HttpLoad(query, WAITING_CONNECTIONS, after).run(setting.run());
        double holding = after.holding(held);
        return List.of(
                new Row(
                        "every request after a change that was signalled, answers/s that hold it",
                        "%,.0f".formatted(holding),
                        "300",
                        holding >= 300),
                Row.of(
                        "from such a change to the end of its answer, p50 / p95 / p99",
                        QueryBench.percentiles(held)),
                Row.of("of these answers", after.counts()),
                Row.of(
                        "asked together with a change's signal, answers/s, p50 / p95 / p99",
                        QueryBench.perSecond(asked) + ", " + QueryBench.percentiles(asked)),
                Row.of("of these answers", together.counts()));
    }

    private double holding(Measured measured) {
        return measured.perSecond() * holding.sum() / Math.max(1, answers.sum());
    }

    @Override
    public void before(int connection) throws IOException {
        StubOffice office = offices.country(connection);
        long change = office.change();
        last.set(connection, change);
        changes.increment();
        signals.send(office, change);
        if (arrived) {
            try {
                if (!office.awaitTold(change, PATIENCE)) {
                    throw new IOException("a signal has led to no call");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(e.getMessage());
            }
        }
    }

    /// Another connection may have changed the same office since: a later change will do.
    @Override
    public void after(int connection, HttpAnswers answer) {
        boolean holds = offices.country(connection).changeIn(answer) >= last.get(connection);
        answers.increment();
        holding.add(holds ? 1 : 0);
        stale.add(answer.indexOf(STALE) < 0 ? 0 : 1);
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
