package org.tumar.contracts.indicators.event;

import org.tumar.contracts.indicators.ProgrammeBody;

/// The owner of a programme defined it, or defined it anew.
///
/// @param office whom this copy is for
/// @param definition the whole definition, cut to what applies in that office
public record ProgrammeDefined(String office, ProgrammeBody definition) {}
