package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tumar.figures.Amount;
import org.tumar.figures.Quantity;

class ClaimsTests {

    @Test
    void comparesTotalsExactly() {
        assertThat(agree("376", total("376"))).isTrue();
        assertThat(agree("376", total("376.4"))).isFalse();
    }

    @Test
    void comparesMeansAtThePrintedDecimals() {
        assertThat(agree("4", mean("13", 3))).isTrue();
        assertThat(agree("4.3", mean("13", 3))).isTrue();
        assertThat(agree("4.33", mean("13", 3))).isTrue();
        assertThat(agree("4.34", mean("13", 3))).isFalse();
        assertThat(agree("4.3333", mean("13", 3))).isTrue();
    }

    @Test
    void comparesYesAndNo() {
        Quantity yes = Quantity.of(new Amount.Verdict(true));
        Quantity no = Quantity.of(new Amount.Verdict(false));
        assertThat(Claims.agree(yes, yes)).isTrue();
        assertThat(Claims.agree(yes, no)).isFalse();
    }

    @Test
    void agreesWithNothingUnknown() {
        assertThat(agree("0", Quantity.Absent.NOT_REPORTED)).isFalse();
    }

    private static boolean agree(String claimed, Quantity computed) {
        return Claims.agree(total(claimed), computed);
    }

    private static Quantity total(String number) {
        return Quantity.of(new Amount.Total(new BigDecimal(number)));
    }

    private static Quantity mean(String sum, long count) {
        return Quantity.of(new Amount.Average(new BigDecimal(sum), count));
    }
}
