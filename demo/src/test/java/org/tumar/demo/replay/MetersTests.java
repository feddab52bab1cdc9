package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTests {

    private static final String CAMPAIGNS =
            """
            # TYPE tumar_events_published_total counter
            tumar_events_published_total{application="campaigns",destination="KZ"} 12.0
            tumar_events_confirmed_total{application="campaigns",destination="KZ"} 11.0
            """;
    private static final String PARTNERS =
            """
            tumar_events_published_total{destination="KZ"} 3.0
            tumar_events_confirmed_total{destination="KZ"} 3.0
            """;
    private static final String INDICATORS =
            """
            tumar_events_published_total{destination="KZ"} 99.0
            tumar_events_received_total{queue="indicators.facts"} 15.0
            tumar_events_received_total{queue="indicators.inbox"} 7.0
            tumar_events_applied_total{queue="indicators.facts"} 13.0
            tumar_events_duplicate_total{queue="indicators.facts"} 2.0
            """;

    @Test
    void takeEachNumberFromWhoeverKnowsIt() {
        assertThat(Meters.read("KZ", List.of(CAMPAIGNS, PARTNERS), INDICATORS))
                .isEqualTo(new Meters(15, 14, 15, 13, 2));
    }

    @Test
    void tellByHowMuchTheyHaveGrown() {
        assertThat(new Meters(5, 5, 5, 5, 1).since(new Meters(2, 2, 1, 1, 0)))
                .isEqualTo(new Meters(3, 3, 4, 4, 1));
    }
}
