package org.tumar.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import tools.jackson.core.JacksonException;

/// What a running region tells other commands: where everything is, and the word that lets them in.
///
/// @param pid the supervisor
/// @param token allows stopping and starting; the file is readable by its owner alone
/// @param brokers AMQP URIs of the offices' virtual hosts, by office, passwords included
/// @param identity where tokens come from
/// @param children what it has started and not yet seen end
public record RunFile(
        long pid,
        int controlPort,
        String token,
        List<OfficeSite> offices,
        Map<String, String> brokers,
        Provider identity,
        List<Child> children) {

    /// The region's identity provider.
    ///
    /// @param secret lets the command line have a token as anybody
    public record Provider(String issuer, String secret) {}

    /// @param startedAt milliseconds since 1970, or 0: a number used again names another process
    public record Child(String name, long pid, long startedAt) {

        static Child of(String name, ProcessHandle handle) {
            return new Child(name, handle.pid(), startedAt(handle));
        }

        /// The process itself, while it lives.
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAt(handle) == startedAt);
        }

        private static long startedAt(ProcessHandle handle) {
            return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        }
    }

    /// Of the regional gateway.
    int gatewayPort() {
        return offices.stream()
                .filter(OfficeSite::regional)
                .mapToInt(OfficeSite::gatewayPort)
                .findFirst()
                .orElseThrow();
    }

    /// With other children.
    RunFile with(List<Child> others) {
        return new RunFile(pid, controlPort, token, offices, brokers, identity, others);
    }

    /// Nothing where there is none, or none that can be read.
    static Optional<RunFile> read(Path file) {
        try {
            return PrivateFile.read(file).map(bytes -> Json.MAPPER.readValue(bytes, RunFile.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(this));
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
