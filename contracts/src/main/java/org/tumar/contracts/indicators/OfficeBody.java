package org.tumar.contracts.indicators;

/// Who an office is: `GET /v1/office`.
///
/// @param code REGION or a country code
public record OfficeBody(String code) {}
