package org.tumar.partners.training;

import java.util.Optional;

/// What some trainings add up to.
///
/// @param scores empty where nobody was tested
record Sum(long trainings, long participants, long days, Optional<Scores> scores) {

    static final Sum NONE = new Sum(0, 0, 0, Optional.empty());

    /// @param participants those of it that are meant
    static Sum of(Training training, long participants) {
        return new Sum(1, participants, training.days(), training.scores());
    }

    Sum and(Sum other) {
        return new Sum(
                trainings + other.trainings,
                participants + other.participants,
                days + other.days,
                scores.map(it -> other.scores.map(it::and).orElse(it)).or(other::scores));
    }
}
