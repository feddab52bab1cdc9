package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.partners.TrainingBody;

class BatchTests {

    private static final Batch TRAININGS =
            new Batch(
                    RecordSort.TRAINING,
                    "/v1/trainings",
                    List.of(
                            training("a", "teachers", 12),
                            training("b", TrainingRecords.NGOS, 9),
                            training("c", "judges", 5)));

    @Test
    void bringsPeopleOfTrainingsForOthersAndTrainingsForNgos() {
        assertThat(TRAININGS.brought(3))
                .isEqualTo(Map.of(Counted.TRAINED, 17L, Counted.NGO_TRAININGS, 1L));
    }

    @Test
    void bringsNobodyKnowsHowManyWhereSomeWereThereAlready() {
        assertThat(TRAININGS.brought(2)).isEmpty();
    }

    @Test
    void bringsOneForEachNewEventOrCall() {
        assertThat(new Batch(RecordSort.EVENT, "/v1/events", List.of("a", "b")).brought(1))
                .isEqualTo(Map.of(Counted.EVENTS, 1L));
        assertThat(new Batch(RecordSort.CALL, "/v1/calls", List.of("a", "b")).brought(2))
                .isEqualTo(Map.of(Counted.CALLS, 2L));
    }

    private static TrainingBody training(String id, String audience, long participants) {
        LocalDate day = LocalDate.of(2014, 5, 12);
        return new TrainingBody(
                id,
                "partner",
                List.of("CT.0495"),
                day,
                day,
                1,
                "legislation",
                audience,
                1,
                participants,
                null,
                null,
                null);
    }
}
