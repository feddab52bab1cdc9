package org.tumar.contracts.indicators;

import java.util.List;

/// The figures of a programme that wait in an office to be submitted or approved: `GET
/// /v1/programmes/{code}/worklist`.
///
/// @param revision the programme's; a step on what is listed here names it
/// @param total how many there are, also where fewer are listed
/// @param figures in the order of the definition's indicators, then by period and measure
public record WorklistBody(
        String office, String programme, long revision, int total, List<WorkItemBody> figures) {}
