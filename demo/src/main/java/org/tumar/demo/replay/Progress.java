package org.tumar.demo.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.tumar.contracts.records.FaultBody;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;

/// How far a replay is. For any number of threads.
public final class Progress {

    private static final int MOST_REFUSALS = 20;

    private final long begun = System.nanoTime();
    private final SortedMap<String, Sent> countries = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final Lag lag = new Lag();
    private final Map<String, Duration> held = new HashMap<>();

    /// @param sent records
    /// @param unanswered of them those that nobody has answered
    public record Sent(long sent, Receipt receipt, long unanswered) {

        static final Sent NOTHING = new Sent(0, Receipt.NOTHING, 0);

        Sent plus(Sent other) {
            return new Sent(
                    sent + other.sent, receipt.plus(other.receipt), unanswered + other.unanswered);
        }
    }

    /// @param seconds since it began
    /// @param waiting bulks that were written and are not counted yet
    /// @param lag how long each took from written to counted, in milliseconds
    /// @param held for how long the country that waited longest was held up by what was not counted
    public record Moment(
            double seconds,
            long sent,
            double perSecond,
            int waiting,
            Histogram lag,
            Duration held) {}

    synchronized void entered(String country, String path, long rows, Reply<Receipt> reply) {
        countries.merge(country, sent(rows, reply), Sent::plus);
        if (refusals.size() < MOST_REFUSALS) {
            switch (reply) {
                case Reply.Answered<Receipt> _ -> {}
                case Reply.Refused<Receipt>(Problem problem) ->
                        refusals.add("%s %s: %s".formatted(country, path, inWords(problem)));
                case Reply.Unreachable<Receipt>(String why) ->
                        refusals.add("%s %s: %s".formatted(country, path, why));
            }
        }
    }

    private static Sent sent(long rows, Reply<Receipt> reply) {
        return switch (reply) {
            case Reply.Answered<Receipt>(Receipt receipt) -> new Sent(rows, receipt, 0);
            case Reply.Refused<Receipt> _ -> new Sent(rows, new Receipt(0, 0, rows), 0);
            case Reply.Unreachable<Receipt> _ -> new Sent(rows, Receipt.NOTHING, rows);
        };
    }

    private static String inWords(Problem problem) {
        if (problem.faults().isEmpty()) {
            return problem.message();
        }
        FaultBody first = problem.faults().getFirst();
        return "%s First: %s%s"
                .formatted(
                        problem.message(),
                        Stream.of(
                                        first.row() == null ? "" : "row " + first.row(),
                                        first.field() == null ? "" : first.field())
                                .filter(it -> !it.isEmpty())
                                .map(it -> it + ": ")
                                .collect(Collectors.joining()),
                        first.message());
    }

    /// @param brought by what it is counted, how many more there will be
    synchronized void written(String country, Map<Counted, Long> brought) {
        long now = System.nanoTime();
        brought.forEach((counted, more) -> lag.written(country, counted, more, now));
    }

    /// A country has entered nothing meanwhile, because what it had entered was not counted yet.
    synchronized void held(String country, Duration time) {
        held.merge(country, time, Duration::plus);
    }

    /// What has been counted, as the region shows it.
    synchronized void counted(String country, Counted counted, long count) {
        lag.counted(country, counted, count, System.nanoTime());
    }

    /// For how long a country's oldest bulk that is not counted yet has been written.
    synchronized Duration behind(String country) {
        long now = System.nanoTime();
        return Duration.ofNanos(now - lag.oldest(country, now));
    }

    /// Since it began.
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Now.
    public synchronized Moment moment() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long sent = countries.values().stream().mapToLong(Sent::sent).sum();
        Duration longest =
                held.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return new Moment(seconds, sent, sent / seconds, lag.waiting(), lag.taken(), longest);
    }

    /// By country.
    synchronized SortedMap<String, Sent> countries() {
        return new TreeMap<>(countries);
    }

    /// The first of them, in words.
    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }
}
