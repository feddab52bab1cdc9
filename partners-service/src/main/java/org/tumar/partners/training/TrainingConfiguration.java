package org.tumar.partners.training;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.store.Replicas;
import org.tumar.partners.web.Office;

/// What keeps trainings.
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

    @Bean
    Records<Training> trainingRecords(RecordStore store) {
        return store.records(TrainingDocument.KIND);
    }

    /// Without their histories.
    @Bean
    Mirror<Training, Kept<Training>> trainingMirror(
            Records<Training> records, Clock clock, Replicas replicas) {
        return new Mirror<>(records, Kept::withoutHistory, clock, replicas.seenWithin());
    }

    @Bean
    Recording<Training> trainingRecording(
            Records<Training> records, Mirror<Training, Kept<Training>> mirror, Clock clock) {
        return new Recording<>(records, TrainingBodyJson::sending, mirror::wrote, clock);
    }

    @Bean
    Trainings trainings(Recording<Training> recording, Partners partners) {
        return new Trainings(recording, partners);
    }

    @Bean
    TrainingJson trainingJson(Office office, Clock clock) {
        return new TrainingJson(office.local(clock));
    }

    @Bean
    TrainingQuestions trainingQuestions(Mirror<Training, Kept<Training>> mirror) {
        return new TrainingQuestions(() ->
                mirror.all().stream().filter(it -> !it.withdrawn()).map(Kept::content).toList());
    }
}
