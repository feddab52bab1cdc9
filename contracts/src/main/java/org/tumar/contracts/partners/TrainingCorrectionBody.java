package org.tumar.contracts.partners;

/// A training put right: `PUT /v1/trainings/{id}`.
///
/// @param sequence of what is put right
/// @param reason why
public record TrainingCorrectionBody(long sequence, String reason, TrainingBody record) {}
