package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// From the start of a region to its end, the clean one and the others.
@Execution(ExecutionMode.CONCURRENT)
class LifecycleIT {

    private static final Duration EQUAL = Duration.ofSeconds(30);
    private static final String SMALL = "--countries=KZ";

    @TempDir private Path folder;

    @Test
    void keepsItsStateAndLeavesNoProcess() throws Exception {
        try (LiveRegion region = LiveRegion.start(folder, "--fresh", SMALL)) {
            String correction =
                    "correct PX.0179 --indicator 1.1C --country KZ --period MID --value 61 --reason x";
            assertThat(region.cli().run(correction.split(" ")).exit()).isZero();
            List<ProcessHandle> children = region.children();
            assertThat(children).hasSizeGreaterThanOrEqualTo(4);

            region.end();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(region.output()).contains("every process that it started is gone");

            region.restart(SMALL, "--separate");
            assertThat(region.output())
                    .contains("PX.0179 unchanged")
                    .containsPattern("KZ-gateway +ready on port")
                    .containsPattern("KZ-campaigns +ready on port");
            assertThat(
                            region.cli()
                                    .run(
                                            "history PX.0179 --indicator 1.1C --country KZ --period MID"
                                                    .split(" "))
                                    .out())
                    .contains("61");
            bringsThroughWhatIsWritten(region);
            reportsAProcessThatDies(region);
            leavesNothingWhenItIsKilled(region);
        }
    }

    @Test
    void saysThatTheMongoDbDoesNotAnswer() {
        Cli cli = new Cli(folder.resolve("state"));
        Cli.Ran refused = cli.run("up", "--once", "--mongodb=mongodb://127.0.0.1:9/");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("The MongoDB given with --mongodb does not answer");
    }

    /// With each service and each gateway a process of its own.
    private static void bringsThroughWhatIsWritten(LiveRegion region) {
        try (Traffic traffic = new Traffic(region.running(), 1, List.of("KZ"))) {
            Equality equality = new Equality(region, traffic);
            traffic.beginRecords();
            traffic.defineEach();
            equality.awaited(EQUAL);
            countsOnceWhicheverServiceIsKilled(region, traffic);
            equality.awaited(EQUAL);
            traffic.correctEach();
            traffic.defineEach();
            equality.awaited(EQUAL);
        }
    }

    /// The process KZ is its indicators-service here, which counts.
    private static void countsOnceWhicheverServiceIsKilled(LiveRegion region, Traffic traffic) {
        traffic.begin(Duration.ofMillis(100));
        for (String service : List.of("campaigns", "partners")) {
            region.kill(service + "-service.jar");
            region.startUnseen("KZ-" + service);
        }
        region.kill("--server.port=" + region.indicatorsPort("KZ"));
        region.startUnseen("KZ");
        traffic.end();
    }

    private static void reportsAProcessThatDies(LiveRegion region) {
        region.kill("--tumar.office.code=KZ");

        await().untilAsserted(() ->
                assertThat(region.output())
                        .contains("KZ ended unexpectedly (exit status 137)", "kz.log"));
        assertThat(region.cli().run("status").out()).contains("died");
        region.start("KZ");
    }

    private static void leavesNothingWhenItIsKilled(LiveRegion region) throws Exception {
        List<ProcessHandle> children = region.children();
        assertThat(children).isNotEmpty();
        region.process().destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        region.restart("--fresh", SMALL);
        assertThat(region.output()).contains("Discrepancies (3)");
        assertThat(Files.exists(region.lastGood())).isTrue();
    }
}
