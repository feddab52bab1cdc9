package org.tumar.contracts.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of the directory, ordered by the first name of each partner.
///
/// @param total how many there are on all pages
/// @param next what to ask for as `after` for the next page; absent on the last one
public record PartnerPageBody(
        List<RecordedPartnerBody> partners, int total, @Nullable String next) {}
