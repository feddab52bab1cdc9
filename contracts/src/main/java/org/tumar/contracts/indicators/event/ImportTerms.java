package org.tumar.contracts.indicators.event;

import java.time.Instant;

/// On what terms files were imported.
///
/// @param replace what the files do not hold is removed, as far as an import entered it
/// @param overwrite also what the office has corrected itself is replaced
/// @param by who imported
/// @param at when
public record ImportTerms(boolean replace, boolean overwrite, String by, Instant at) {}
