package org.tumar.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.console.Texts;
import org.tumar.demo.region.ManagedProcess.State;
import org.tumar.demo.region.ProcessPlan.Role;

/// Starts a region's processes, watches them, and ends them in order. A process that dies is
/// reported, never silently started again.
final class Supervisor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TAIL = 20;

    private final Console console;
    private final int atOnce;
    private final List<ManagedProcess> processes;
    private final Runnable onChange;
    private volatile boolean closing;

    /// @param pace how many processes start side by side, and how long each may take to end
    /// @param onChange told whenever a process has been started
    Supervisor(List<ProcessPlan> plans, Pace pace, Console console, Runnable onChange) {
        this.console = console;
        this.atOnce = pace.startsAtOnce();
        this.onChange = onChange;
        this.processes =
                plans.stream()
                        .map(plan -> new ManagedProcess(plan, pace.grace(), this::died))
                        .toList();
    }

    /// @param grace until a process that does not end is killed
    record Pace(int startsAtOnce, Duration grace) {}

    List<ManagedProcess> processes() {
        return processes;
    }

    List<RunFile.Child> children() {
        return processes.stream()
                .flatMap(p -> p.handle().map(h -> RunFile.Child.of(p.plan().name(), h)).stream())
                .toList();
    }

    /// Starts everything in the order of the plans. Offices wait for the store; nobody waits for
    /// the broker or the identity provider, without which an office starts too.
    ///
    /// @throws CommandFailed with the end of the log of one that did not start
    void startAll() {
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        if (withRole(EnumSet.of(Role.STORE)).isEmpty()) {
            stored.complete(true);
        }
        List<Boolean> ready =
                inParallel(
                        atOnce,
                        processes,
                        process ->
                                switch (process.plan().role()) {
                                    case STORE -> launchStore(process, stored);
                                    case OFFICE -> stored.join() && launchAloud(process);
                                    case BROKER, IDENTITY, GATEWAY -> launchAloud(process);
                                });
        for (int i = 0; i < processes.size(); i++) {
            if (!ready.get(i) && !closing) {
                throw new CommandFailed(failure(processes.get(i)));
            }
        }
    }

    /// Starts one process and waits until it is ready.
    Change start(String name) {
        ManagedProcess process = find(name).orElse(null);
        if (process == null) {
            return new Change.Unknown(names());
        }
        synchronized (process) {
            if (process.handle().isPresent()) {
                return new Change.Nothing("is already running");
            }
            long begun = System.nanoTime();
            if (!launch(process, true)) {
                Change failed = new Change.Failed(failure(process));
                process.end();
                return failed;
            }
            return new Change.Done(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /// Stops one process and waits until it is gone.
    Change stop(String name) {
        ManagedProcess process = find(name).orElse(null);
        if (process == null) {
            return new Change.Unknown(names());
        }
        synchronized (process) {
            if (process.handle().isEmpty()) {
                return new Change.Nothing("is already stopped");
            }
            long begun = System.nanoTime();
            process.end();
            onChange.run();
            return new Change.Done(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /// Ends everything that was started: the gateways, the offices, the identity provider, the
    /// broker, the store last.
    @Override
    public void close() {
        closing = true;
        for (Role role : Role.values()) {
            inParallel(processes.size(), withRole(EnumSet.of(role)), this::end);
        }
    }

    boolean closing() {
        return closing;
    }

    private boolean end(ManagedProcess process) {
        boolean willing = process.end();
        if (!willing) {
            console.warn(
                    "%s did not end when asked and was killed. Its log: %s"
                            .formatted(process.plan().name(), process.plan().log()));
        }
        return willing;
    }

    private boolean launchStore(ManagedProcess process, CompletableFuture<Boolean> stored) {
        boolean ready = false;
        try {
            ready = launchAloud(process);
        } finally {
            stored.complete(ready);
        }
        return ready;
    }

    private boolean launchAloud(ManagedProcess process) {
        long begun = System.nanoTime();
        boolean ready = launch(process, false);
        if (ready) {
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            console.say(
                    "  %s ready on port %d after %s"
                            .formatted(
                                    Texts.left(process.plan().name(), width()),
                                    process.plan().port(),
                                    Texts.seconds(time)));
        }
        return ready;
    }

    private int width() {
        return Math.max(
                8, processes.stream().mapToInt(p -> p.plan().name().length()).max().orElse(0));
    }

    private boolean launch(ManagedProcess process, boolean keepLog) {
        if (closing) {
            return false;
        }
        process.launch(keepLog);
        onChange.run();
        boolean ready = process.awaitReady(PATIENCE);
        if (closing) {
            process.end();
        }
        return ready;
    }

    private void died(ManagedProcess process) {
        if (!closing) {
            console.warn(
                    "%s ended unexpectedly (exit status %s). Its log: %s. Start it again: ./tumar start %s"
                            .formatted(
                                    process.plan().name(),
                                    process.exit().map(String::valueOf).orElse("unknown"),
                                    process.plan().log(),
                                    process.plan().name()));
        }
    }

    private static String failure(ManagedProcess process) {
        String what =
                process.state() == State.STARTING
                        ? "was not ready in " + Texts.seconds(PATIENCE)
                        : "ended while starting (exit status "
                                + process.exit().map(String::valueOf).orElse("unknown")
                                + ")";
        return "%s %s. The end of its log, %s:%n%s"
                .formatted(process.plan().name(), what, process.plan().log(), tail(process));
    }

    private static String tail(ManagedProcess process) {
        try {
            List<String> lines = Files.readAllLines(process.plan().log());
            return lines.stream()
                    .skip(Math.max(0, lines.size() - TAIL))
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "  (cannot be read: " + e.getMessage() + ")";
        }
    }

    private List<ManagedProcess> withRole(Set<Role> roles) {
        return processes.stream().filter(p -> roles.contains(p.plan().role())).toList();
    }

    private Optional<ManagedProcess> find(String name) {
        return processes.stream().filter(p -> p.plan().name().equalsIgnoreCase(name)).findFirst();
    }

    private List<String> names() {
        return processes.stream().map(p -> p.plan().name()).toList();
    }

    @FunctionalInterface
    private interface Step {
        boolean on(ManagedProcess process);
    }

    private static List<Boolean> inParallel(int atOnce, List<ManagedProcess> some, Step step) {
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, atOnce))) {
            List<Future<Boolean>> results = new ArrayList<>();
            some.forEach(process -> results.add(executor.submit(() -> step.on(process))));
            return results.stream().map(Supervisor::result).toList();
        }
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }
}
