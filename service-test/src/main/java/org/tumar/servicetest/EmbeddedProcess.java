package org.tumar.servicetest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tumar.broker.EmbeddedBrokerApplication;

/// The embedded broker as a process of its own, with its messages in files.
final class EmbeddedProcess implements TestBroker {

    private static final int HOSTS = 4;
    private static final String USER = "office";

    private final AtomicInteger hosts = new AtomicInteger();
    private final String password = UUID.randomUUID().toString();
    private final int port = BrokerProcess.freePort();
    private @Nullable Path folder;
    private @Nullable BrokerProcess process;

    @Override
    public synchronized String fresh() {
        if (process == null) {
            folder = BrokerProcess.folder("embedded");
            start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        }
        int host = hosts.getAndIncrement();
        if (host >= HOSTS) {
            throw new IllegalStateException(
                    "The embedded process has only %d virtual hosts".formatted(HOSTS));
        }
        return "amqp://%s:%s@127.0.0.1:%d/t%d".formatted(USER, password, port, host);
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public synchronized void restart() {
        if (folder == null) {
            throw new IllegalStateException("It has never been started");
        }
        start(folder);
    }

    private void start(Path in) {
        Path log = in.resolve("broker.log");
        ProcessBuilder command = new ProcessBuilder(command(in.resolve("store")));
        command.environment().put(EmbeddedBrokerApplication.USERS, USER + "=" + password);
        process = BrokerProcess.start(command, log, () -> Connections.open(port));
    }

    private List<String> command(Path store) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EmbeddedBrokerApplication.class.getName(),
                                String.valueOf(port),
                                store.toString()));
        IntStream.range(0, HOSTS).forEach(it -> command.add("t" + it));
        return command;
    }

    @Override
    public String toString() {
        return "embedded process";
    }
}
