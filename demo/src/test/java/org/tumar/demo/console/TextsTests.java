package org.tumar.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void wrapsBetweenWords() {
        assertThat(Texts.wrap("People reached by materials", 12))
                .containsExactly("People", "reached by", "materials");
    }

    @Test
    void cutsAWordThatIsLongerThanALine() {
        assertThat(Texts.wrap("a abcdefgh", 3)).containsExactly("a", "abc", "def", "gh");
    }

    @Test
    void wrapsNothingToOneEmptyLine() {
        assertThat(Texts.wrap("", 10)).containsExactly("");
    }

    @Test
    void saysAnAgeInItsLargestUnit() {
        assertThat(Texts.age(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(Texts.age(Duration.ofMinutes(3))).isEqualTo("3 min");
        assertThat(Texts.age(Duration.ofHours(5))).isEqualTo("5 h");
        assertThat(Texts.age(Duration.ofDays(3))).isEqualTo("3 days");
    }

    @Test
    void countsOneAndMany() {
        assertThat(Texts.count(1, "row")).isEqualTo("1 row");
        assertThat(Texts.count(1200, "row")).isEqualTo("1,200 rows");
    }

    @Test
    void marksWhatItCuts() {
        assertThat(Texts.cut("recommendation", 7)).isEqualTo("recomm…");
        assertThat(Texts.cut("short", 7)).isEqualTo("short");
    }
}
