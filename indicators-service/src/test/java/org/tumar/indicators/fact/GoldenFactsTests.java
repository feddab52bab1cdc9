package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
import tools.jackson.databind.node.ObjectNode;

/// The samples of what services say of their records, as those who send them render them.
class GoldenFactsTests {

    private static final ProgrammeBody PROGRAMME = programme();

    /// What each sample said before, in place of what it has.
    private static final Map<String, Object> BEFORE =
            Map.of(
                    "participants", 1_000,
                    "bySex", List.of(),
                    "memberships", List.of(),
                    "people", List.of(),
                    "type", "seminar",
                    "calls", List.of());

    @Property(tries = 60)
    void countTheSameWhateverOrderTheyComeInAndHoweverOften(@ForAll long seed) {
        Counting counting = FactFixtures.nothing(new MemoryProgrammes());
        FactsListener listener = new FactsListener(new Office("KZ", Fixtures.REGION), counting);
        List<Event> events = new ArrayList<>();
        for (int twice = 0; twice < 2; twice++) {
            FactType.ALL.forEach(it -> events.add(event(it, 7, Map.of())));
            FactType.ALL.forEach(it -> events.add(event(it, 3, BEFORE)));
        }
        Collections.shuffle(events, new Random(seed));
        int half = new Random(seed).nextInt(events.size());

        assertThat(
                        Stream.of(events.subList(0, half), events.subList(half, events.size()))
                                .flatMap(it -> listener.handle(it).stream()))
                .doesNotHaveAnyElementsOfTypes(Handled.Refused.class);
        Derived once = FactFixtures.derived(counting, PROGRAMME);
        assertThat(listener.handle(events)).containsOnly(new Handled.Duplicate());

        assertThat(FactFixtures.derived(counting, PROGRAMME)).isEqualTo(once);
        assertThat(once.indicators().values().stream().map(GoldenFactsTests::all))
                .containsExactlyInAnyOrder("27", "1", "1", "120", "4", "1");
    }

    @Test
    void sayAnotherThingBefore() {
        for (FactType<?> type : FactType.ALL) {
            assertThat(event(type, 3, BEFORE).data()).isNotEqualTo(event(type, 3, Map.of()).data());
        }
    }

    private static String all(Counted counted) {
        return counted.of("ALL").known().flatMap(Amount::shown).orElseThrow().toPlainString();
    }

    private static <T extends Record> Event event(
            FactType<T> type, long sequence, Map<String, Object> instead) {
        byte[] json = json(type.event(), instead);
        T said = TumarJson.mapper().readValue(json, type.event().data());
        return Event.of(type.event().name() + sequence, type.event().wire())
                .from(type.event().source("KZ"))
                .about(type.subject().apply(said), sequence)
                .at(Fixtures.AT)
                .data(json);
    }

    private static byte[] json(EventType<?> type, Map<String, Object> instead) {
        ObjectNode json = (ObjectNode) TumarJson.mapper().readTree(json(type));
        instead.forEach((member, value) -> {
            if (json.has(member)) {
                json.set(member, TumarJson.mapper().valueToTree(value));
            }
        });
        return TumarJson.mapper().writeValueAsBytes(json);
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
