package org.tumar.contracts.indicators;

/// A value that an import left as it stands.
///
/// @param address indicator, period, measure and cell, readable
/// @param stands the office's value
/// @param offered the value in the files
/// @param why stable code: `changed-by-office` (give `--overwrite` to take the files' value),
///   `blank-in-files` (give `--replace` to empty it) or `newer-import` (a later import was here
///   first)
public record KeptValueBody(String address, String stands, String offered, String why) {}
