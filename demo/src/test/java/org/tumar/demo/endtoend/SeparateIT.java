package org.tumar.demo.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tumar.servicetest.TestBroker;

/// With each service and each gateway a process of its own: what is written is counted once,
/// whichever of them is killed. On both brokers.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestBroker.LIVES)
class SeparateIT {

    private static final Duration EQUAL = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final String COUNTRY = "KZ";

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(RegionBroker.class)
    void countsOnceWhicheverServiceIsKilled(RegionBroker broker) {
        List<String> countries = List.of(COUNTRY);
        try (LiveRegion region = broker.region(folder, countries, "--separate");
                Traffic traffic = new Traffic(region.running(), 1, countries)) {
            Equality equality = new Equality(region, traffic);
            traffic.beginRecords();
            traffic.defineEach();
            equality.awaited(EQUAL);

            traffic.begin(PACE);
            kill(region, "campaigns-service.jar", COUNTRY + "-campaigns");
            kill(region, "partners-service.jar", COUNTRY + "-partners");
            kill(region, "--server.port=" + region.indicatorsPort(COUNTRY), COUNTRY);
            broker.kill(region);
            broker.start(region);
            traffic.end();
            equality.awaited(EQUAL);

            traffic.correctEach();
            traffic.defineEach();
            equality.awaited(EQUAL);
        }
    }

    private static void kill(LiveRegion region, String argument, String process) {
        region.kill(argument);
        region.startUnseen(process);
    }
}
