package org.tumar.indicators.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.RecordKind;
import org.tumar.figures.derivation.Traits;

/// What an event of a campaign adds: itself, its people, what was seen of it, and what was given
/// out. All of it on its first day.
final class EventCount {

    private static final List<String> WHOLE = List.of(Traits.cut(List.of()));

    private final EventRecorded event;
    private final List<Observation> observations = new ArrayList<>();

    private EventCount(EventRecorded event) {
        this.event = event;
    }

    static Contribution of(EventRecorded event) {
        return event.withdrawn()
                ? Contribution.none(RecordKind.EVENT)
                : Contribution.of(
                        RecordKind.EVENT,
                        new LinkedHashSet<>(event.programmes()),
                        new EventCount(event).observations());
    }

    private List<Observation> observations() {
        add(DerivedMeasure.EVENTS_HELD, traits(), 1);
        people("attended", DerivedMeasure.PEOPLE_ATTENDED);
        people("reached", DerivedMeasure.PEOPLE_REACHED);
        people("engaged", DerivedMeasure.PEOPLE_ENGAGED);
        exposures();
        materials();
        return observations;
    }

    /// The same people by each cut that can be asked for: a cut that the record does not have is
    /// made of the one that it has, whose people are then of unknown sex or age.
    private void people(String said, DerivedMeasure measure) {
        List<PeopleCount> rows =
                event.people().stream().filter(it -> it.measure().equals(said)).toList();
        record(measure, PeopleCuts.told(rows));
        PeopleCuts.of(rows)
                .forEach((people, cuts) ->
                        people.forEach(it ->
                                add(
                                        measure,
                                        traits().with(Traits.CUT, cuts)
                                                .with("sex", it.sex())
                                                .with("age-group", it.ageGroup()),
                                        it.count())));
    }

    private void exposures() {
        record(DerivedMeasure.EXPOSURES, event.exposure().isEmpty() ? List.of() : WHOLE);
        for (Exposure seen : event.exposure()) {
            add(DerivedMeasure.EXPOSURES, traits().with("method", seen.method()), seen.count());
        }
    }

    /// Whatever was given out is there; an event without any gave out none.
    private void materials() {
        if (!event.materials().isEmpty()) {
            record(DerivedMeasure.MATERIALS_DISTRIBUTED, WHOLE);
        }
        for (MaterialCount given : event.materials()) {
            add(
                    DerivedMeasure.MATERIALS_DISTRIBUTED,
                    traits().with("kind", given.kind()).with("language", given.language()),
                    given.copies());
        }
    }

    private void record(DerivedMeasure measure, List<String> says) {
        observations.add(Observation.ofRecord(measure, event.from(), traits(), says));
    }

    private void add(DerivedMeasure measure, Traits.Builder traits, long count) {
        if (count != 0) {
            observations.add(Observation.of(measure, event.from(), traits.traits(), count));
        }
    }

    private Traits.Builder traits() {
        return Traits.builder()
                .with("type", event.type())
                .with("audience", event.audiences())
                .with("setting", event.place().setting())
                .with("region", event.place().region())
                .with("settlement", event.place().settlement());
    }
}
