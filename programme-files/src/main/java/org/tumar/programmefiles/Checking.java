package org.tumar.programmefiles;

import java.util.List;
import org.tumar.contracts.indicators.BadRowBody;

/// What came of checking a set of programme files.
public sealed interface Checking {

    /// The files have no fault.
    record Sound(ProgrammeContent content) implements Checking {}

    /// @param rows every bad row, in the order of the files and their rows
    record Faulty(List<BadRowBody> rows) implements Checking {}
}
