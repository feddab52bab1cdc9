package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventSum;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;

class TalliesTests {

    private static final CampaignStatisticsBody BODY =
            new CampaignStatisticsBody(
                    null,
                    null,
                    new EventSum(2, null, 0L, 7L, 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

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
}
