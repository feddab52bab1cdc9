package org.tumar.demo.replay;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.tumar.demo.console.CommandFailed;

/// Looks again and again at what is counted, until it is closed.
final class Watch implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Target target;
    private final List<String> countries;
    private final Supplier<Counts> counts;
    private final Progress progress;
    private final Thread thread;
    private volatile Counts latest;
    private volatile long changed = System.nanoTime();

    /// @throws CommandFailed where the first look fails
    Watch(Target target, List<String> countries, Supplier<Counts> counts, Progress progress) {
        this.target = target;
        this.countries = countries;
        this.counts = counts;
        this.progress = progress;
        this.latest = counts.get();
        tell(latest);
        this.thread = Thread.ofVirtual().name("watch").start(this::lookOn);
    }

    private void lookOn() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
                Thread.sleep(BETWEEN);
            } catch (CommandFailed _) {
                pause();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Counts now = counts.get();
        tell(now);
        if (!now.equals(latest)) {
            latest = now;
            changed = System.nanoTime();
        }
    }

    private void tell(Counts now) {
        for (String country : countries) {
            for (Counted counted : Counted.values()) {
                tell(now, country, counted);
            }
        }
    }

    private void tell(Counts now, String country, Counted counted) {
        String indicator = target.indicators().get(counted);
        if (indicator != null) {
            progress.counted(country, counted, now.count(new Cell(indicator, country, Cell.WHOLE)));
        }
    }

    Counts latest() {
        return latest;
    }

    /// Since when nothing else was counted.
    Duration still() {
        return Duration.ofNanos(System.nanoTime() - changed);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
