package org.tumar.campaigns.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Kept;

class OriginTests {

    private static Authorship by(String who) {
        return new Authorship(who, Instant.EPOCH, "x");
    }

    private static String origin(Kept<String> kept) {
        return Origin.of(kept, kept.content()::equals);
    }

    @Test
    void isWhoeverSaidItFirst() {
        Kept<String> first = Kept.first("r", "this", by("enters"));

        assertThat(origin(first)).isEqualTo("enters");
        assertThat(origin(first.corrected("this", by("later")))).isEqualTo("enters");
    }

    @Test
    void isWhoeverSaidItAgainWhereItWasSomethingElseBetween() {
        Kept<String> again =
                Kept.first("r", "this", by("enters"))
                        .corrected("that", by("errs"))
                        .corrected("this", by("mends"))
                        .withdrawn(by("withdraws"))
                        .corrected("this", by("takes up"));

        assertThat(origin(again)).isEqualTo("mends");
    }
}
