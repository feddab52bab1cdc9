package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value.Blank;
import org.tumar.figures.Value.NotApplicable;
import org.tumar.figures.Value.Numeric;
import org.tumar.figures.Value.Words;
import org.tumar.figures.Value.YesNo;

class ValueTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 938|12938",
                "12\u2009938|12938",
                "12\u202f938|12938",
                "196,981|196981",
                "1,196,981.50|1196981.5",
                "12938|12938",
                "-3|-3",
                "12.63|12.63",
                "0|0",
                "0.0|0",
                "100000000000000000000000000000000|100000000000000000000000000000000",
            })
    void readsNumbersAsReportsPrintThem(String text, BigDecimal number) {
        assertThat(Value.parse(text, Unit.COUNT)).contains(new Numeric(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,96",
                "12,9381",
                "1 2938",
                "12,938 001",
                "1e5",
                "12.",
                ".5",
                "+3",
                "--3",
                "12a",
                "NaN",
                "१२",
                "12345678901234567890123456789012345",
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(Value.parse(text, Unit.COUNT)).isEmpty();
    }

    @Test
    void aBlankIsNotZero() {
        assertThat(Value.parse("  ", Unit.COUNT)).contains(new Blank());
        assertThat(Value.parse("n/a", Unit.YES_NO)).contains(new NotApplicable());
    }

    @Test
    void readsTheOtherUnits() {
        assertThat(Value.parse("Yes", Unit.YES_NO)).contains(new YesNo(true));
        assertThat(Value.parse("maybe", Unit.YES_NO)).isEmpty();
        assertThat(Value.parse("good, so far", Unit.QUALITATIVE))
                .contains(new Words("good, so far"));
    }

    @Test
    void writesPlainNotation() {
        assertThat(new Numeric(new BigDecimal("1E+5")).text()).isEqualTo("100000");
        assertThat(new Numeric(new BigDecimal("11.80")).text()).isEqualTo("11.8");
    }
}
