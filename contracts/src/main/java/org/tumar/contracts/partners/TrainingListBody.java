package org.tumar.contracts.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trainings that the caller may read, by id.
///
/// @param next what to ask for as `after` for the next page; absent on the last one
public record TrainingListBody(
        List<RecordedTrainingBody> trainings, int total, @Nullable String next) {}
