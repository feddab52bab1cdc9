package org.tumar.contracts.partners;

import java.util.List;

/// Part of an office's directory, in an order that is the same in every office.
///
/// @param total how many there are on all pages
/// @param more whether there are some behind these
public record DirectoryPageBody(List<EntryBody> entries, int total, boolean more) {

    /// @param order what it is ordered by, then by its id: its first name in Latin letters, by the
    ///   sound
    public record EntryBody(String order, RecordedPartnerBody partner) {}
}
