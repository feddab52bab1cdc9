package org.tumar.contracts.indicators.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// On what terms files were imported.
///
/// @param replace what the files do not hold is removed, as far as an import entered it
/// @param overwrite also what the office has corrected itself is replaced
/// @param by who imported
/// @param at when
/// @param approved whether whoever imported may approve: then what is imported is approved; what
///   does not say so is submitted
public record ImportTerms(
        boolean replace, boolean overwrite, String by, Instant at, @Nullable Boolean approved) {

    public ImportTerms(boolean replace, boolean overwrite, String by, Instant at) {
        this(replace, overwrite, by, at, false);
    }

    public boolean approves() {
        return Boolean.TRUE.equals(approved);
    }
}
