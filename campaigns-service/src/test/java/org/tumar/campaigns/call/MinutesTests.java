package org.tumar.campaigns.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTests {

    @Property
    void readsWhatATimeWritesOfItself(@ForAll @IntRange(max = 50_000_000) int minutes) {
        LocalDateTime time = LocalDateTime.of(1990, 1, 1, 0, 0).plusMinutes(minutes);

        assertThat(Minutes.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00",
                "2026-03-01T24:00",
                "2026-03-01 10:00",
                "soon",
                "2026-03-01"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Minutes.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T10:05:59", "2026-03-01T10:05:59.5"})
    void cutsSecondsOff(String text) {
        assertThat(Minutes.parse(text)).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 5));
    }
}
