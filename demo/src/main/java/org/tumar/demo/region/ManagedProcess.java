package org.tumar.demo.region;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process that the supervisor starts, watches and ends.
final class ManagedProcess {

    /// A terminal sends Ctrl-C to everything that runs in it. A child passes over it: the
    /// supervisor ends its children, in order.
    private static final List<String> DEAF_TO_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final Duration POLL = Duration.ofMillis(100);

    enum State {
        STOPPED,
        STARTING,
        UP,
        /// Ended although nobody asked it to.
        DIED
    }

    private final ProcessPlan plan;
    private final Duration grace;
    private final Consumer<ManagedProcess> onDeath;
    private volatile State state = State.STOPPED;
    private volatile @Nullable Process process;

    /// The one that was asked to end. What is heard of its end later says nothing of its successor.
    private volatile @Nullable Process ending;

    /// @param grace how long it may take to end by itself
    ManagedProcess(ProcessPlan plan, Duration grace, Consumer<ManagedProcess> onDeath) {
        this.plan = plan;
        this.grace = grace;
        this.onDeath = onDeath;
    }

    ProcessPlan plan() {
        return plan;
    }

    State state() {
        return state;
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /// The exit status, where it has ended.
    Optional<Integer> exit() {
        return Optional.ofNullable(process).filter(p -> !p.isAlive()).map(Process::exitValue);
    }

    /// Starts the process, does not wait for it.
    void launch(boolean keepLog) {
        try {
            state = State.STARTING;
            Process started = builder(keepLog).start();
            process = started;
            watch(started);
        } catch (IOException e) {
            state = State.STOPPED;
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the process can do its work.
    ///
    /// @return false where it ended instead, or was not ready in time
    boolean awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (state == State.STARTING && System.nanoTime() < end) {
            if (plan.readiness().at(plan.port())) {
                state = State.UP;
                return true;
            }
            pause();
        }
        return false;
    }

    /// Ends the process and waits until it is gone; by force after a grace time.
    ///
    /// @return false where force was needed
    boolean end() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            state = State.STOPPED;
            return true;
        }
        ending = running;
        running.destroy();
        boolean willing = gone(running, grace);
        if (!willing) {
            running.destroyForcibly();
            gone(running, grace);
        }
        state = State.STOPPED;
        return willing;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the process's end is all there is to see
    private void watch(Process started) {
        started.onExit().thenRun(() -> ended(started));
    }

    private void ended(Process which) {
        if (which.equals(process) && !which.equals(ending)) {
            boolean wasUp = state == State.UP;
            state = State.DIED;
            if (wasUp) {
                onDeath.accept(this);
            }
        }
    }

    private ProcessBuilder builder(boolean keepLog) {
        List<String> command = new ArrayList<>(DEAF_TO_TERMINAL);
        command.addAll(plan.program().command());
        File log = plan.log().toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(keepLog ? Redirect.appendTo(log) : Redirect.to(log));
        builder.environment().putAll(plan.program().environment());
        return builder;
    }

    private static boolean gone(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
