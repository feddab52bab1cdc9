package org.tumar.demo.region;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;

/// A whole region run by this process: its state folder locked, its processes watched, its control
/// endpoint open.
public final class Region implements AutoCloseable {

    private static final Duration LEFTOVERS = Duration.ofSeconds(20);
    private static final int STARTS_AT_ONCE = 2;

    private final StateFolder state;
    private final RunLock lock;
    private final Supervisor supervisor;
    private final AtomicReference<@Nullable ControlServer> control = new AtomicReference<>();
    private final AtomicReference<@Nullable RunFile> file = new AtomicReference<>();
    private final RegionSettings settings;

    private Region(
            RegionSettings settings,
            StateFolder state,
            RunLock lock,
            Console console,
            List<ProcessPlan> plans) {
        this.settings = settings;
        this.state = state;
        this.lock = lock;
        this.supervisor = new Supervisor(plans, STARTS_AT_ONCE, console, this::publish);
    }

    /// Checks everything that can be checked before anything is started.
    ///
    /// @throws CommandFailed naming what stands in the way
    public static Region prepare(
            RegionSettings settings, StateFolder state, Jars jars, Console console) {
        jars.check();
        state.prepare(Room.ofDisk());
        RunLock lock = RunLock.take(state.lockFile()).orElseThrow(() -> running(state));
        try {
            awaitLeftovers(state);
            List<ProcessPlan> plans = new Plans(settings, state, jars).all();
            Ports.checkFree(plans);
            settings.mongodb().map(MongoStore::new).ifPresent(MongoStore::check);
            if (settings.fresh()) {
                state.empty();
                settings.mongodb()
                        .map(MongoStore::new)
                        .ifPresent(store -> store.empty(settings.sites()));
            }
            return new Region(settings, state, lock, console, plans);
        } catch (CommandFailed e) {
            lock.close();
            throw e;
        }
    }

    /// Starts every process, and returns when all are ready.
    public void start() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        ControlServer server = new ControlServer(supervisor, token);
        control.set(server);
        file.set(
                new RunFile(
                        ProcessHandle.current().pid(),
                        server.port(),
                        token,
                        settings.port(),
                        settings.sites(),
                        List.of()));
        publish();
        supervisor.startAll();
    }

    /// Ends every process that it started. What was closed already is left alone.
    @Override
    public synchronized void close() {
        ControlServer server = control.getAndSet(null);
        if (server != null) {
            server.close();
        }
        supervisor.close();
        if (file.getAndSet(null) != null) {
            RunFile.remove(state.runFile());
        }
        lock.close();
    }

    /// The gateway's port.
    public int port() {
        return settings.port();
    }

    /// Whether it is being closed, or was.
    public boolean closing() {
        return supervisor.closing();
    }

    private synchronized void publish() {
        RunFile known = file.get();
        if (known != null) {
            known.with(supervisor.children()).write(state.runFile());
        }
    }

    /// A supervisor that was killed leaves its children to end by themselves: they may be at it.
    private static void awaitLeftovers(StateFolder state) {
        List<ProcessHandle> left =
                RunFile.read(state.runFile()).map(RunFile::children).orElse(List.of()).stream()
                        .flatMap(child -> child.alive().stream())
                        .toList();
        for (ProcessHandle process : left) {
            try {
                process.onExit().get(LEFTOVERS.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new CommandFailed(
                        "Process %d of an earlier run is still there. End it: kill %1$d"
                                .formatted(process.pid()),
                        e);
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new CommandFailed("Interrupted.", e);
            }
        }
    }

    private static CommandFailed running(StateFolder state) {
        return new CommandFailed(
                RunFile.read(state.runFile())
                        .map(file ->
                                "A region is already running from %s: process %d, its gateway on port %d. End it with Ctrl-C where it runs, or: kill %2$d"
                                        .formatted(state.path(), file.pid(), file.gatewayPort()))
                        .orElse(
                                "A region is already starting or ending from %s."
                                        .formatted(state.path())));
    }
}
