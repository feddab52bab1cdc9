package org.tumar.contracts.indicators.event;

import org.tumar.contracts.indicators.ImportPartBody;

/// Files were imported at the owner of a programme: an office's part of them.
///
/// @param part the definition as that office is to hold it, and the office's rows
public record RowsImported(ImportPartBody part, ImportTerms terms) {}
