package org.tumar.contracts.partners;

/// A partner put right: `PUT /v1/partners/{id}`.
///
/// @param sequence of what is put right
/// @param reason why
public record PartnerCorrectionBody(long sequence, String reason, PartnerBody record) {}
