package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A small replay.
@InUsedRegion
class ReplayIT {

    private static final String KZ_CALLS = "  1\\.2\\.2 KZ (ALL|Y\\d): .* expected, .* counted: ";

    @Test
    void namesWhatIsMissingIsMendedAndNamesWhatIsTooMuch(LiveRegion region) {
        Cli.Ran missing = replay(region, "--country=KZ", "--leave-out=call");
        assertThat(missing.exit()).as(missing.toString()).isEqualTo(1);
        assertThat(missing.out().lines())
                .filteredOn(it -> it.matches(KZ_CALLS + "1 missing"))
                .hasSize(2);
        assertThat(missing.out()).contains("Not equal: 2 of 30 cells differ, 0 records");

        Cli.Ran mended = replay(region);
        assertThat(mended.exit()).as(mended.toString()).isZero();
        assertThat(mended.out()).contains("Equal: 180 cells");

        Cli.Ran again = replay(region, "--country=UZ");
        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(again.out().lines().filter(it -> it.startsWith("UZ")))
                .singleElement()
                .asString()
                .matches("UZ +([\\d,]+) +0 +\\1 +0 +0 +0 +.*");

        Cli.Ran tooMuch = replay(region, "--country=KZ", "--twice=call");
        assertThat(tooMuch.exit()).as(tooMuch.toString()).isEqualTo(1);
        assertThat(tooMuch.out().lines())
                .filteredOn(it -> it.matches(KZ_CALLS + "1 too much"))
                .hasSize(2);
    }

    private static Cli.Ran replay(LiveRegion region, String... more) {
        Stream<String> arguments =
                Stream.of("replay", "ct0495", "--without-cases", "--scale=0.01", "--wait=5");
        return region.cli().run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
