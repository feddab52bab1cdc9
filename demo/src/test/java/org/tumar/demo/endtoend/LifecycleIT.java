package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the start of a region to its end, the clean one and the others.
class LifecycleIT {

    @TempDir private Path folder;

    @Test
    void keepsItsStateAndLeavesNoProcess() throws Exception {
        try (LiveRegion region = LiveRegion.start(folder, "--fresh")) {
            String correction =
                    "correct CT.0495 --indicator 2.1.1 --country TM --period Y3 --value 61 --reason x";
            assertThat(region.cli().run(correction.split(" ")).exit()).isZero();
            List<ProcessHandle> children = region.children();
            assertThat(children).hasSizeGreaterThanOrEqualTo(7);

            region.end();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(region.output()).contains("every process that it started is gone");

            region.restart();
            assertThat(region.output()).contains("CT.0495 unchanged", "PX.0179 unchanged");
            assertThat(
                            region.cli()
                                    .run(
                                            "history CT.0495 --indicator 2.1.1 --country TM --period Y3"
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
        ProcessHandle kg = child(region, "--tumar.office.code=KG");
        kg.destroyForcibly();

        await().untilAsserted(() ->
                assertThat(region.output())
                        .contains("KG ended unexpectedly (exit status 137)", "kg.log"));
        assertThat(region.cli().run("status").out()).contains("died");
        region.start("KG");
    }

    private static void leavesNothingWhenItIsKilled(LiveRegion region) throws Exception {
        List<ProcessHandle> children = region.children();
        assertThat(children).isNotEmpty();
        region.process().destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        region.restart("--fresh");
        assertThat(region.output()).contains("Discrepancies (9)");
        assertThat(Files.exists(region.lastGood())).isTrue();
    }

    private static ProcessHandle child(LiveRegion region, String argument) {
        return region.children().stream()
                .filter(each -> each.info().commandLine().orElse("").contains(argument))
                .findFirst()
                .orElseThrow();
    }
}
