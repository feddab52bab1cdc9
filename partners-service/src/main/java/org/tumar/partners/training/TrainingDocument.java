package org.tumar.partners.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.TumarJson;
import org.tumar.kit.records.Kind;
import tools.jackson.databind.json.JsonMapper;

/// A training as it is stored.
record TrainingDocument(
        String partner,
        List<String> programmes,
        LocalDate from,
        LocalDate to,
        int days,
        String topic,
        String audience,
        int trainers,
        long participants,
        Map<String, Long> bySex,
        Map<String, Long> byOrganisation,
        @Nullable ScoresDocument scores) {

    private static final JsonMapper JSON = TumarJson.mapper();

    static final Kind<Training> KIND =
            new Kind<>(
                    "trainings",
                    it -> JSON.writeValueAsString(of(it)),
                    it -> JSON.readValue(it, TrainingDocument.class).training());

    record ScoresDocument(BigDecimal before, BigDecimal after, long scored) {}

    static TrainingDocument of(Training training) {
        return new TrainingDocument(
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
                        .map(it -> new ScoresDocument(it.before(), it.after(), it.scored()))
                        .orElse(null));
    }

    Training training() {
        return new Training(
                partner,
                programmes,
                from,
                to,
                days,
                topic,
                audience,
                trainers,
                participants,
                Training.sorted(bySex),
                Training.sorted(byOrganisation),
                Optional.ofNullable(scores)
                        .map(it -> new Scores(it.before(), it.after(), it.scored())));
    }
}
