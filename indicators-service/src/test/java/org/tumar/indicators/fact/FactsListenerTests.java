package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Handled;

class FactsListenerTests {

    private final MemoryFacts facts = new MemoryFacts();
    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final FactsListener listener =
            new FactsListener(
                    new Office("KZ", Fixtures.REGION),
                    FactFixtures.counting(
                            facts, programmes, new Ledger(programmes, Duration.ofSeconds(5))));

    @Test
    void storesWhatIsNewAndTellsItFromWhatCameBefore() {
        assertThat(listener.handle(List.of(event(2), event(1), event(2), event(3))))
                .containsExactly(
                        new Handled.Applied(),
                        new Handled.Duplicate(),
                        new Handled.Duplicate(),
                        new Handled.Applied());
        assertThat(listener.handle(List.of(event(3)))).containsExactly(new Handled.Duplicate());
    }

    @Test
    void refusesTheRecordsOfAnotherOffice() {
        assertThat(handle(it -> it.from("/offices/KG/partners")))
                .isEqualTo(
                        new Handled.Refused(
                                "other-office: only the office's own records count here"));
    }

    @Test
    void refusesWhatIsAboutAnotherRecordThanItSays() {
        assertThat(handle(it -> it.about("trainings/T2", 1))).isInstanceOf(Handled.Refused.class);
    }

    @Test
    void refusesWhatLacksSomethingAndGoesOn() {
        Event lacking =
                builder(1)
                        .data("{\"id\":\"T1\",\"partner\":\"P\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(listener.handle(List.of(lacking, event(1))))
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(Handled.Refused.class),
                        it -> assertThat(it).isEqualTo(new Handled.Applied()));
    }

    private Handled handle(UnaryOperator<Event.Builder> otherwise) {
        return listener.handle(List.of(otherwise.apply(builder(1)).data(json()))).getFirst();
    }

    private static Event event(long sequence) {
        return builder(sequence).data(json());
    }

    private static Event.Builder builder(long sequence) {
        return Event.of("event-" + sequence, PartnerEvents.TRAINING_RECORDED.wire())
                .from("/offices/KZ/partners")
                .about("trainings/T1", sequence)
                .at(Fixtures.AT);
    }

    private static byte[] json() {
        TrainingRecorded said =
                FactFixtures.trained("T1", List.of(Fixtures.CODE), "2025-03-10", "media", 12, null);
        return TumarJson.mapper().writeValueAsBytes(said);
    }
}
