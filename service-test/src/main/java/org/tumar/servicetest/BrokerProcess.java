package org.tumar.servicetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Processes that end with this JVM, however it ends.
final class BrokerProcess {

    /// Below what Linux and others give to connections, and where nobody else here listens.
    private static final int FIRST_PORT = 11_000;

    private static final int LAST_PORT = 19_000;

    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(90);
    private static final long LOOK_MS = 100;

    private final Process process;
    private final Process guardian;
    private final List<Long> family;

    private BrokerProcess(Process process, Process guardian, List<Long> family) {
        this.process = process;
        this.guardian = guardian;
        this.family = family;
    }

    /// Starts it and waits until it is ready.
    ///
    /// @throws IllegalStateException with the end of its log, where it ends or takes too long
    static BrokerProcess start(ProcessBuilder command, Path log, BooleanSupplier ready) {
        try {
            Process process =
                    command.redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            await(process, log, ready);
            List<Long> family = family(process);
            return new BrokerProcess(process, guardian(family), family);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// By SIGKILL, with everything that it has started.
    void kill() {
        guardian.destroyForcibly();
        Stream.concat(family.stream(), family(process).stream())
                .distinct()
                .flatMap(it -> ProcessHandle.of(it).stream())
                .forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /// One that no connection is given as its own: while a broker is killed, one that goes out
    /// could take its port, even one that tries to reach it there, and it could not start again.
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(BrokerProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("tumar-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Kills them when this JVM's end of its standard input is closed, by whomever.
    private static Process guardian(List<Long> family) throws IOException {
        String[] pids = family.stream().map(String::valueOf).toArray(String[]::new);
        return new ProcessBuilder("sh", "-c", "cat >/dev/null; kill -9 " + String.join(" ", pids))
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private static List<Long> family(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void await(Process process, Path log, BooleanSupplier ready) {
        long end = System.nanoTime() + PATIENCE_NS;
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end || ended(process)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("The broker did not start:\n" + tail(log));
            }
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            folder.toFile().deleteOnExit();
        }
    }
}
