package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventSum;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.Silent;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;

class TalliesTests {

    private static final CampaignStatisticsBody BODY = body(new Silent(2, 0, 1));

    private static CampaignStatisticsBody body(@Nullable Silent silent) {
        return new CampaignStatisticsBody(
                null,
                null,
                new EventSum(2, null, 0L, 7L, 0, silent),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void tellsPeopleWhomNobodyCountedFromNone() {
        Row total = new Row("", Tallies.events(BODY).total(), false);

        assertThat(total.measure("attended"))
                .extracting(MeasureBody::status, MeasureBody::value)
                .containsExactly(MeasureStatus.NOT_REPORTED, null);
        assertThat(total.measure("reached"))
                .extracting(MeasureBody::status, MeasureBody::value)
                .containsExactly(MeasureStatus.KNOWN, BigDecimal.ZERO);
        assertThat(total.measure("engaged").value()).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    void marksWhatNotEveryEventSays() {
        Tally whole = Tallies.events(BODY);
        Row total = new Row("", whole.plus(whole).total(), false);

        assertThat(total.measure("reached").partial()).isFalse();
        assertThat(total.measure("engaged").partial()).isTrue();
        assertThat(total.measure("events").partial()).isFalse();
    }

    @Test
    void takesNoSumForWholeOfWhichAnOfficeDoesNotTell() {
        Row total = new Row("", Tallies.events(body(null)).total(), false);

        assertThat(total.measure("reached").partial()).isTrue();
        assertThat(total.measure("events").partial()).isFalse();
    }
}
