package org.tumar.office.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tumar.office.OfficeApplication;

/// An office in a process of its own, as a container runs it: settings in its environment, secrets
/// in files, everything that it says kept.
final class ChildOffice implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final int port;

    ChildOffice(Path folder, Map<String, String> environment) throws IOException {
        port = freePort();
        output = folder.resolve("output");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(OfficeApplication.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(
                        Map.of(
                                "TUMAR_OFFICE_CODE",
                                "KZ",
                                "TUMAR_OFFICE_REGION",
                                "KZ,KG",
                                "TUMAR_OFFICE_INDICATORS_PORT",
                                Integer.toString(port)));
        SmallRegion.IDENTITY
                .properties()
                .forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String arguments() {
        return process.info().commandLine().orElse("");
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
