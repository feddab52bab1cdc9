package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LagTests {

    private final Lag lag = new Lag();

    @Test
    void isFromWrittenToCounted() {
        counted(100, 0);
        written(10, 1);
        written(5, 2);

        counted(110, 4);
        assertThat(lag.waiting()).isEqualTo(1);
        counted(115, 7);

        assertThat(lag.waiting()).isZero();
        assertThat(lag.taken().getMinValue()).isEqualTo(3_000);
        assertThat(lag.taken().getMaxValue()).isBetween(5_000L, 5_010L);
    }

    @Test
    void isOfNothingThatWasThereBefore() {
        counted(100, 0);
        written(0, 1);

        assertThat(lag.waiting()).isZero();
        assertThat(lag.taken().getTotalCount()).isZero();
    }

    @Test
    void keepsCountriesApart() {
        counted(0, 0);
        written(1, 1);

        lag.counted("UZ", Counted.CALLS, 5, TimeUnit.SECONDS.toNanos(2));

        assertThat(lag.waiting()).isEqualTo(1);
    }

    private void written(long accepted, long second) {
        lag.written("KZ", Counted.CALLS, accepted, TimeUnit.SECONDS.toNanos(second));
    }

    private void counted(long count, long second) {
        lag.counted("KZ", Counted.CALLS, count, TimeUnit.SECONDS.toNanos(second));
    }
}
