package org.tumar.contracts.indicators;

import java.util.List;

/// An office's answer to a gateway: `GET /v1/programmes`, or `?code=A&code=B` for some of them.
///
/// @param office REGION or a country code
/// @param catalogue codes of all programmes that the office holds, whatever was asked for
/// @param programmes those asked for that the office holds
public record OfficeAnswerBody(
        String office, List<String> catalogue, List<ProgrammeAnswerBody> programmes) {}
