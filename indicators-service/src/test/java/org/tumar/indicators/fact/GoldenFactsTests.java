package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.Amount;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Handled;

/// The samples of what services say of their records, as those who send them render them.
class GoldenFactsTests {

    private static final ProgrammeBody PROGRAMME = programme();

    private final Counting counting = FactFixtures.nothing(new MemoryProgrammes());
    private final FactsListener listener =
            new FactsListener(new Office("KZ", Fixtures.REGION), counting);

    @Test
    void countTheSameWhateverOrderTheyComeInAndHoweverOften() {
        List<Event> events = new ArrayList<>();
        FactType.ALL.forEach(it -> events.add(event(it, 7)));
        FactType.ALL.forEach(it -> events.add(event(it, 3)));

        assertThat(listener.handle(events.reversed()))
                .doesNotHaveAnyElementsOfTypes(Handled.Refused.class);
        Derived once = derived();
        assertThat(listener.handle(events)).containsOnly(new Handled.Duplicate());

        assertThat(derived()).isEqualTo(once);
        assertThat(once.indicators().values().stream().map(GoldenFactsTests::all))
                .containsExactlyInAnyOrder("27", "1", "1", "120", "4", "1");
    }

    private static String all(Counted counted) {
        return counted.of("ALL").known().flatMap(Amount::shown).orElseThrow().toPlainString();
    }

    private Derived derived() {
        return counting.derived(PROGRAMME, PROGRAMME.indicators());
    }

    private static <T extends Record> Event event(FactType<T> type, long sequence) {
        byte[] json = json(type.event());
        T said = TumarJson.mapper().readValue(json, type.event().data());
        return Event.of(type.event().name() + sequence, type.event().wire())
                .from(type.event().source("KZ"))
                .about(type.subject().apply(said), sequence)
                .at(Fixtures.AT)
                .data(json);
    }

    private static byte[] json(EventType<?> type) {
        String path = "/golden/%s/events/%s.json".formatted(type.producer(), type.name());
        try (InputStream in = EventType.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgrammeBody programme() {
        ProgrammeBody sample =
                FactFixtures.programme(
                        FigureSource.REPORTED,
                        "partners.people-trained",
                        "partners.trainings-held",
                        "partners.network-members",
                        "campaigns.people-reached",
                        "campaigns.calls",
                        "campaigns.events-held[type=film-screening]");
        return new ProgrammeBody(
                "CT.0495",
                sample.title(),
                sample.donor(),
                LocalDate.of(2010, 6, 7),
                LocalDate.of(2026, 12, 31),
                sample.currency(),
                sample.budget(),
                sample.owner(),
                sample.version(),
                List.of(),
                sample.results(),
                sample.indicators());
    }
}
