package org.tumar.contracts.indicators;

import java.util.List;

/// One office's part of a programme: its definition as that office holds it, and the office's own
/// rows.
///
/// The same body carries an import to an office and an export out of it.
public record ImportPartBody(
        String office,
        ProgrammeBody definition,
        List<FigureRowBody> results,
        List<PublishedRowBody> published) {}
