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
