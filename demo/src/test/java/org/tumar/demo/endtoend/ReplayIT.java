package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small replay, in a region of its own: what it enters stays there.
class ReplayIT {

    private static final String KZ_CALLS = "  1\\.2\\.2 KZ (ALL|Y\\d): .* expected, .* counted: ";

    @Test
    void namesWhatIsMissingIsMendedAndNamesWhatIsTooMuch(@TempDir Path folder) {
        try (LiveRegion region = LiveRegion.start(folder, "--fresh")) {
            Cli.Ran missing = replay(region, "--leave-out=call");
            assertThat(missing.exit()).as(missing.toString()).isEqualTo(1);
            assertThat(missing.out().lines())
                    .filteredOn(it -> it.matches(KZ_CALLS + "1 missing"))
                    .hasSize(2);
            assertThat(missing.out()).contains("Not equal: 4 of 180 cells differ, 0 records");

            Cli.Ran mended = replay(region);
            assertThat(mended.exit()).as(mended.toString()).isZero();
            assertThat(mended.out()).contains("Equal: 180 cells");

            Cli.Ran again = replay(region);
            assertThat(again.exit()).as(again.toString()).isZero();
            assertThat(again.out().lines().filter(it -> it.startsWith("UZ")))
                    .singleElement()
                    .asString()
                    .matches("UZ +([\\d,]+) +0 +\\1 +0 +0 +0 +.*");

            Cli.Ran tooMuch = replay(region, "--twice=call");
            assertThat(tooMuch.exit()).as(tooMuch.toString()).isEqualTo(1);
            assertThat(tooMuch.out().lines())
                    .filteredOn(it -> it.matches(KZ_CALLS + "1 too much"))
                    .hasSize(2);
        }
    }

    private static Cli.Ran replay(LiveRegion region, String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = "replay";
        arguments[1] = "ct0495";
        arguments[2] = "--without-cases";
        arguments[3] = "--scale=0.01";
        arguments[4] = "--wait=5";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return region.cli().run(arguments);
    }
}
