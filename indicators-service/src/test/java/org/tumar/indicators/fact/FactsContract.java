package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.fact.FactFixtures.MEDIA;
import static org.tumar.indicators.fact.FactFixtures.member;
import static org.tumar.indicators.fact.FactFixtures.training;
import static org.tumar.indicators.fact.FactFixtures.withdrawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of facts wherever they are kept.
abstract class FactsContract {

    private static final Fact TRAINING = training("T1", 1, "2025-03-10", MEDIA, 12);
    private static final Fact PARTNER = member("P1", 3, "2025-01-01", "2025-06-30");

    abstract Facts facts();

    @Test
    void findsWhatWasPutWholeAndNothingElse() {
        facts().put(List.of(TRAINING, PARTNER));

        assertThat(facts().find(Set.of(TRAINING.id(), "partners.training-recorded/T2")))
                .isEqualTo(Map.of(TRAINING.id(), TRAINING));
        assertThat(facts().find(Set.of())).isEmpty();
    }

    @Test
    void keepsTheLastOfEachRecord() {
        facts().put(List.of(TRAINING, PARTNER));
        facts().put(List.of(withdrawn(TRAINING)));

        assertThat(all()).containsExactlyInAnyOrder(withdrawn(TRAINING), PARTNER);
    }

    @Test
    void readsAllOfMany() {
        List<Fact> many =
                IntStream.range(0, 700)
                        .mapToObj(it -> training("T" + it, 1, "2025-03-10", MEDIA, it))
                        .toList();
        facts().put(many);
        facts().put(List.of());

        assertThat(all()).containsExactlyInAnyOrderElementsOf(many);
    }

    private List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        facts().each(all::add);
        return all;
    }
}
