package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.importing.ImportOutcome;
import org.tumar.demo.importing.Importing;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.region.As;
import org.tumar.demo.region.Change;
import org.tumar.demo.region.Jars;
import org.tumar.demo.region.Memory;
import org.tumar.demo.region.ProcessView;
import org.tumar.demo.region.Region;
import org.tumar.demo.region.RegionPorts;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;

/// A whole region of a benchmark's own, with CT.0495 in it, on ports that were free.
final class BenchRegion implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Region region;
    private final RunningRegion running;
    private final RegionPorts ports;

    private BenchRegion(Region region, RunningRegion running, RegionPorts ports) {
        this.region = region;
        this.running = running;
        this.ports = ports;
    }

    /// Returns when every process is ready.
    ///
    /// @param gatewayOptions further arguments of the regional gateway
    static BenchRegion start(
            Path folder, List<String> countries, Console console, String... gatewayOptions) {
        return start(
                Jars.ofThisBuild(), folder, countries, Optional.empty(), console, gatewayOptions);
    }

    /// With the broker that the setting names.
    static BenchRegion start(Bench.Setting setting, List<String> countries) {
        return start(
                Jars.ofThisBuild(),
                setting.folder().resolve("region"),
                countries,
                setting.amqp(),
                setting.console());
    }

    /// From other jars than this build's, or with other caches.
    static BenchRegion start(Jars jars, Path folder, List<String> countries, Console console) {
        return start(jars, folder, countries, Optional.empty(), console);
    }

    private static BenchRegion start(
            Jars jars,
            Path folder,
            List<String> countries,
            Optional<String> amqp,
            Console console,
            String... gatewayOptions) {
        RegionPorts ports = BenchPorts.region();
        RegionSettings settings =
                new RegionSettings(
                        ports,
                        countries,
                        Optional.empty(),
                        amqp,
                        false,
                        true,
                        List.of(gatewayOptions));
        StateFolder state = new StateFolder(folder.resolve("state"));
        Region region = Region.prepare(settings, state, jars, console);
        try {
            region.start();
            return new BenchRegion(region, RunningRegion.of(state), ports);
        } catch (RuntimeException e) {
            region.close();
            throw e;
        }
    }

    /// With CT.0495 in it, and every office heard.
    BenchRegion filled() {
        take(ProgrammeUpload.shipped("ct0495"));
        FullQuery query = query();
        Patience.until(
                "all of CT.0495 at the regional gateway",
                PATIENCE,
                BETWEEN,
                () -> FullQuery.isWhole(query.answer()));
        return this;
    }

    /// Imports files through the gateways, and waits for every office.
    ///
    /// @throws CommandFailed where not every office took its part
    void take(ProgrammeUpload files) {
        ImportTerms terms = new ImportTerms(false, false, false);
        ImportOutcome outcome =
                new Importing(running.offices(As.APPROVER), terms, PATIENCE, _ -> {}).run(files);
        if (!(outcome instanceof ImportOutcome.Handed handed)
                || !handed.refused().isEmpty()
                || !handed.onTheirWay().isEmpty()) {
            throw new CommandFailed("The import failed: " + outcome);
        }
    }

    FullQuery query() {
        return new FullQuery(ports.gateway(), running.tokens().of(As.ANALYST));
    }

    RegionPorts ports() {
        return ports;
    }

    RunningRegion running() {
        return running;
    }

    void stop(String process) {
        change(process, "stop");
    }

    void start(String process) {
        change(process, "start");
    }

    /// As by `kill -9`.
    void kill(String process) {
        running.processes().stream()
                .filter(each -> each.name().equals(process))
                .map(ProcessView::pid)
                .forEach(pid ->
                        Optional.ofNullable(pid)
                                .flatMap(ProcessHandle::of)
                                .ifPresent(ProcessHandle::destroyForcibly));
    }

    /// Of all processes that it started, in bytes.
    long proportionalMemory() {
        return running.processes().stream()
                .map(ProcessView::pid)
                .flatMap(pid -> Optional.ofNullable(pid).stream())
                .mapToLong(pid -> Memory.proportional(pid).orElse(0))
                .sum();
    }

    /// What an office answers a gateway about CT.0495, as it is.
    String officeAnswer(String office) throws IOException {
        int port = running.office(office).site().port();
        return new String(
                HttpLoad.once(
                        new HttpLoad.Request(
                                port,
                                "/v1/programmes?code=CT.0495",
                                null,
                                running.tokens().of(As.GATEWAY))),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void change(String process, String verb) {
        if (running.change(process, verb) instanceof Change.Failed(String why)) {
            throw new CommandFailed(why);
        }
    }

    @Override
    public void close() {
        region.close();
    }
}
