package org.tumar.programmefiles;

import java.util.List;
import java.util.Set;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;

/// Everything that a sound set of programme files says.
///
/// @param definition with everything that was stored and that the files did not change; its version
///   is the stored one's, or 0
/// @param results in the order of the file, each with the office that it stands in
/// @param published in the order of the file
public record ProgrammeContent(
        ProgrammeBody definition, List<OfficeRow> results, List<PublishedRowBody> published) {

    /// @param office a country code, or REGION
    public record OfficeRow(String office, FigureRowBody row) {}

    /// One part for each office of the programme, the owner's first.
    ///
    /// The owner's has the whole definition; each other's has only the indicators that apply there.
    /// A claim goes to the country that it is about; one about the region, to the owner.
    public List<ImportPartBody> parts() {
        return Parts.of(this);
    }

    /// The part of one office; of one in which nothing applies, a definition without indicators.
    public ImportPartBody part(String office) {
        return Parts.part(this, office);
    }

    /// The owner, then every other office of the programme.
    public Set<String> offices() {
        return Parts.offices(definition);
    }

    /// The parts of several offices as one content again.
    ///
    /// The definition is the owner's where its part is there, else put together from the others'.
    ///
    /// @throws IllegalArgumentException where there is no part
    public static ProgrammeContent of(List<ImportPartBody> parts) {
        return Parts.join(parts);
    }
}
