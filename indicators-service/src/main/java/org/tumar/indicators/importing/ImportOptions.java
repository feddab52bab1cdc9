package org.tumar.indicators.importing;

import org.tumar.indicators.figure.State;

/// How an import is meant.
///
/// @param dryRun say what would happen, and do nothing
/// @param replace the rows stand in place of what is there, instead of adding to it
/// @param overwrite take the rows' values also where the office has put right its own
/// @param by who imports
/// @param approved whether who imports may approve: then what is imported is
record ImportOptions(
        boolean dryRun, boolean replace, boolean overwrite, String by, boolean approved) {

    ImportOptions(boolean dryRun, boolean replace, boolean overwrite, String by) {
        this(dryRun, replace, overwrite, by, false);
    }

    State state() {
        return approved ? State.APPROVED : State.SUBMITTED;
    }
}
