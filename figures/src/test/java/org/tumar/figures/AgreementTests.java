package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.figures.FigureFixtures.mean;
import static org.tumar.figures.FigureFixtures.verdict;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Quantity.Absent;

class AgreementTests {

    @Test
    void comparesTotalsExactly() {
        assertThat(agree("376", total("376.0"))).isTrue();
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
        assertThat(Agreement.agree(verdict(true), 0, verdict(true))).isTrue();
        assertThat(Agreement.agree(verdict(true), 0, verdict(false))).isFalse();
    }

    @Test
    void aKnownClaimDisagreesWithWhatIsNotKnown() {
        assertThat(agree("0", Absent.NOT_REPORTED)).isFalse();
        assertThat(agree("0", Absent.UNAVAILABLE)).isFalse();
        assertThat(agree("0", Absent.NOT_APPLICABLE)).isFalse();
    }

    @Test
    void aClaimOfNotApplicableDisagreesWithWhatIsKnown() {
        assertThat(Agreement.agree(Absent.NOT_APPLICABLE, 0, total("1"))).isFalse();
        assertThat(Agreement.agree(Absent.NOT_APPLICABLE, 0, Absent.NOT_REPORTED)).isTrue();
    }

    @Test
    void aBlankClaimsNothing() {
        assertThat(Agreement.agree(Absent.NOT_REPORTED, 0, total("1"))).isTrue();
    }

    private static boolean agree(String claimed, Quantity computed) {
        return Agreement.agree(total(claimed), new BigDecimal(claimed).scale(), computed);
    }

    private static Quantity total(String number) {
        return Quantity.of(new Total(new BigDecimal(number)));
    }
}
