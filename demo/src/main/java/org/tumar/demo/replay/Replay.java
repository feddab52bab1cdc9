package org.tumar.demo.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tumar.demo.console.CommandFailed;

/// Enters records that add up to what a programme's countries report, and compares what the region
/// counts of them, cell by cell.
public final class Replay {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private final Plan plan;
    private final Surface region;
    private final Progress progress = new Progress();

    public Replay(Plan plan, Surface region) {
        this.plan = plan;
        this.region = region;
    }

    /// What is to be entered.
    ///
    /// @param scale share of the counts, up to 1
    /// @param countries in which it is entered and compared; none: all of the programme
    /// @param stillness after which nothing more is waited for, once all is entered
    public record Plan(
            Target target,
            double scale,
            long seed,
            List<String> countries,
            Optional<Slip> slip,
            Duration stillness) {

        Target scaled() {
            return target.scaled(scale);
        }

        /// @throws CommandFailed where the programme is not in one of the countries
        List<String> in() {
            if (countries.isEmpty()) {
                return target.countries();
            }
            for (String country : countries) {
                if (!target.countries().contains(country)) {
                    throw new CommandFailed(
                            "The programme is not in %s; it is in %s."
                                    .formatted(country, String.join(", ", target.countries())));
                }
            }
            return countries;
        }
    }

    /// What a replay needs of a region.
    public interface Surface {

        Desk desk(String country);

        /// What the regional gateway says was counted.
        Counts counts(Target target);

        /// What a country's meters say.
        Meters meters(String country);
    }

    /// The records that are counted, of all countries.
    public static Stream<?> records(Target target, long seed) {
        return target.countries().stream()
                .flatMap(it -> CountryRecords.of(target, it, seed).batches().stream())
                .flatMap(it -> it.rows().stream());
    }

    public Progress progress() {
        return progress;
    }

    /// @throws CommandFailed where the region does not answer at all
    public Outcome run() {
        Target target = plan.scaled();
        List<String> countries = plan.in();
        List<Meters> before = countries.stream().map(region::meters).toList();
        try (Watch watch = new Watch(target, countries, () -> region.counts(target), progress)) {
            enter(records(target, countries));
            Duration entered = progress.time();
            SortedMap<Cell, Long> expected = target.expected(countries);
            settle(watch, expected);
            return new Outcome(
                    countries,
                    progress.countries(),
                    progress.refusals(),
                    moved(countries, before),
                    Difference.of(expected, watch.latest()),
                    expected.size(),
                    watch.latest().silent(),
                    entered,
                    progress.moment());
        }
    }

    private List<CountryRecords> records(Target target, List<String> countries) {
        List<CountryRecords> records =
                together(
                        countries.stream()
                                .<Supplier<CountryRecords>>map(
                                        it -> () -> CountryRecords.of(target, it, plan.seed()))
                                .toList());
        return plan.slip().map(it -> it.in(records)).orElse(records);
    }

    private void enter(List<CountryRecords> records) {
        together(records.stream().<Supplier<Boolean>>map(it -> () -> enter(it)).toList());
    }

    private boolean enter(CountryRecords records) {
        Desk desk = region.desk(records.country());
        new Entering(records, desk, progress, PATIENCE, BEHIND).enter();
        return true;
    }

    /// Side by side.
    private static <T> List<T> together(List<Supplier<T>> all) {
        try (ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<T>> running = new ArrayList<>();
            all.forEach(it -> running.add(executor.submit(it::get)));
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailed failed
                    ? failed
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    /// Returns when all is equal, or nothing else was counted for a while.
    private void settle(Watch watch, SortedMap<Cell, Long> expected) {
        long begun = System.nanoTime();
        while (!Difference.of(expected, watch.latest()).isEmpty()
                && (watch.still().compareTo(plan.stillness()) < 0
                        || System.nanoTime() - begun < plan.stillness().toNanos())) {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed("Interrupted.", e);
            }
        }
    }

    private List<Meters> moved(List<String> countries, List<Meters> before) {
        List<Meters> moved = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            moved.add(region.meters(countries.get(i)).since(before.get(i)));
        }
        return moved;
    }
}
