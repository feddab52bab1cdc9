package org.tumar.demo.region;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.office.OfficeSite;

/// A whole region run by this process: its state folder locked, its processes watched, its control
/// endpoint open.
public final class Region implements AutoCloseable {

    private static final Duration LEFTOVERS = Duration.ofSeconds(20);
    static final Supervisor.Pace USUAL = new Supervisor.Pace(3, Duration.ofSeconds(15));

    /// A process writes its cache when it ends.
    private static final Supervisor.Pace MAKING_CACHES =
            new Supervisor.Pace(2, Duration.ofMinutes(3));

    private final StateFolder state;
    private final RunLock lock;
    private final Brokers brokers;
    private final IdentityProvider identity;
    private final Supervisor supervisor;
    private final AtomicReference<@Nullable ControlServer> control = new AtomicReference<>();
    private final AtomicReference<@Nullable RunFile> file = new AtomicReference<>();
    private final RegionSettings settings;

    private Region(
            RegionSettings settings, StateFolder state, RunLock lock, Jars jars, Console console) {
        this.settings = settings;
        this.state = state;
        this.lock = lock;
        this.brokers = brokers(settings, state);
        this.identity = IdentityProvider.of(settings.ports(), state, settings.sites());
        List<ProcessPlan> plans =
                new Plans(settings, state, jars, new Backing(brokers, identity)).all();
        Supervisor.Pace pace = jars.caches().making() ? MAKING_CACHES : USUAL;
        this.supervisor = new Supervisor(plans, pace, console, this::publish);
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
            Region region = new Region(settings, state, lock, jars, console);
            region.check();
            if (settings.fresh()) {
                region.empty();
            }
            return region;
        } catch (CommandFailed e) {
            lock.close();
            throw e;
        }
    }

    private static Brokers brokers(RegionSettings settings, StateFolder state) {
        List<OfficeSite> sites = settings.sites();
        return settings.amqp()
                .map(uri -> RabbitMq.at(uri).brokers(sites))
                .orElseGet(() ->
                        Brokers.embedded(
                                settings.ports().broker(),
                                sites,
                                Passwords.of(
                                        state.brokerPasswords(),
                                        sites.stream().map(Brokers::virtualHost).toList())));
    }

    private void check() {
        Ports.checkFree(supervisor.processes().stream().map(ManagedProcess::plan).toList());
        settings.mongodb().map(MongoStore::new).ifPresent(MongoStore::check);
        settings.amqp().map(RabbitMq::at).ifPresent(broker -> broker.check(settings.sites()));
    }

    private void empty() {
        state.empty();
        settings.mongodb().map(MongoStore::new).ifPresent(it -> it.empty(settings.sites()));
        settings.amqp().map(RabbitMq::at).ifPresent(it -> it.empty(settings.sites()));
    }

    /// Starts every process, and returns when all are ready.
    public void start() {
        String token = Passwords.random();
        ControlServer server = new ControlServer(supervisor, token);
        control.set(server);
        file.set(
                new RunFile(
                        ProcessHandle.current().pid(),
                        server.port(),
                        token,
                        settings.sites(),
                        brokers.uris(),
                        new RunFile.Provider(identity.issuer(), identity.secret()),
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

    /// The regional gateway's port.
    public int port() {
        return settings.ports().gateway();
    }

    /// The regional office and the countries'.
    public List<OfficeSite> sites() {
        return settings.sites();
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
