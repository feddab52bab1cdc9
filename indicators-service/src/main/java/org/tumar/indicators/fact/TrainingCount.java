package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.event.Knowledge;
import org.tumar.contracts.partners.event.PersonCount;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.RecordKind;
import org.tumar.figures.derivation.Traits;

/// What a training adds: itself, its participants, and what they learnt. All of it on its first
/// day.
final class TrainingCount {

    private final TrainingRecorded training;
    private final List<Observation> observations = new ArrayList<>();

    private TrainingCount(TrainingRecorded training) {
        this.training = training;
    }

    static Contribution of(TrainingRecorded training) {
        return training.withdrawn()
                ? Contribution.none(RecordKind.TRAINING)
                : Contribution.of(
                        RecordKind.TRAINING,
                        training.programmes(),
                        new TrainingCount(training).observations());
    }

    private List<Observation> observations() {
        add(DerivedMeasure.TRAININGS_HELD, traits().traits(), 1);
        people();
        knowledge(training.knowledge());
        return observations;
    }

    /// Participants of unknown sex are the rest.
    private void people() {
        observations.add(
                Observation.ofRecord(DerivedMeasure.PEOPLE_TRAINED, day(), traits(), says()));
        long rest = training.participants();
        for (PersonCount people : training.bySex()) {
            add(
                    DerivedMeasure.PEOPLE_TRAINED,
                    traits().with("sex", people.sex()).traits(),
                    people.count());
            rest -= people.count();
        }
        add(DerivedMeasure.PEOPLE_TRAINED, traits().traits(), rest);
    }

    /// By sex where people are told apart, or there are none.
    private List<String> says() {
        return training.bySex().isEmpty() && training.participants() > 0
                ? List.of(Traits.cut(List.of()))
                : List.of(Traits.cut(List.of()), Traits.cut(List.of("sex")));
    }

    private void knowledge(@Nullable Knowledge knowledge) {
        if (knowledge != null) {
            observations.add(
                    new Observation(
                            DerivedMeasure.KNOWLEDGE_GAIN,
                            day(),
                            traits().traits(),
                            Amounts.ofRatio(
                                    knowledge.scored(),
                                    knowledge.after().subtract(knowledge.before()),
                                    knowledge.before())));
        }
    }

    private void add(DerivedMeasure measure, Traits traits, long count) {
        if (count != 0) {
            observations.add(Observation.of(measure, day(), traits, count));
        }
    }

    private LocalDate day() {
        return training.from();
    }

    private Traits.Builder traits() {
        return Traits.builder()
                .with("audience", training.audience())
                .with("topic", training.topic());
    }
}
