package org.tumar.programmefiles;

import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.ProgrammeBody;

/// What a set of programme files is checked against.
///
/// @param countriesWithOffice codes of the countries that have an office
/// @param existing the definition that is stored already
/// @param replace whether the files stand in place of what is stored, instead of adding to it
public record CheckAgainst(
        List<String> countriesWithOffice, Optional<ProgrammeBody> existing, boolean replace) {}
