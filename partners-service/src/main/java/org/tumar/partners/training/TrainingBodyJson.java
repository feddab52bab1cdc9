package org.tumar.partners.training;

import org.tumar.contracts.partners.KnowledgeBody;
import org.tumar.contracts.partners.RecordedTrainingBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.partners.event.Knowledge;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PersonCount;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Sending;

/// Trainings as they are shown, and what others hear of them.
final class TrainingBodyJson {

    private TrainingBodyJson() {}

    static RecordedTrainingBody recorded(Kept<Training> kept) {
        return recorded(kept.id(), kept.sequence(), kept.withdrawn(), kept.content());
    }

    static RecordedTrainingBody recorded(
            String id, long sequence, boolean withdrawn, Training training) {
        return new RecordedTrainingBody(
                sequence,
                withdrawn,
                body(id, training),
                training.scores().flatMap(Scores::gain).orElse(null));
    }

    static TrainingBody body(String id, Training training) {
        return new TrainingBody(
                id,
                training.partner(),
                training.programmes(),
                training.from(),
                training.to(),
                training.days(),
                training.topic(),
                training.audience(),
                training.trainers(),
                training.participants(),
                training.bySex(),
                training.byOrganisation(),
                training.scores()
                        .map(it -> new KnowledgeBody(it.before(), it.after(), it.scored()))
                        .orElse(null));
    }

    /// One that was withdrawn counts nothing and nobody.
    static Sending<TrainingRecorded> sending(Kept<Training> kept) {
        Training training = kept.content();
        boolean counts = !kept.withdrawn();
        return new Sending<>(
                PartnerEvents.TRAINING_RECORDED,
                TrainingRecorded.subjectOf(kept.id()),
                new TrainingRecorded(
                        kept.id(),
                        training.partner(),
                        training.programmes(),
                        kept.withdrawn(),
                        training.from(),
                        training.to(),
                        training.topic(),
                        training.audience(),
                        counts ? training.participants() : 0,
                        training.bySex().entrySet().stream()
                                .filter(_ -> counts)
                                .map(it -> new PersonCount(it.getKey(), it.getValue()))
                                .toList(),
                        training.scores()
                                .filter(_ -> counts)
                                .map(it -> new Knowledge(it.before(), it.after(), it.scored()))
                                .orElse(null)));
    }
}
