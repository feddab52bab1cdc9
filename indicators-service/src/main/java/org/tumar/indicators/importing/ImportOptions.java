package org.tumar.indicators.importing;

/// How an import is meant.
///
/// @param dryRun say what would happen, and do nothing
/// @param replace the rows stand in place of what is there, instead of adding to it
/// @param overwrite take the rows' values also where the office has put right its own
/// @param by who imports
record ImportOptions(boolean dryRun, boolean replace, boolean overwrite, String by) {}
