package org.tumar.contracts.partners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a network grew: `atStart + joined - left = atEnd`.
///
/// @param programme whose network it is; absent: of all that the caller may see, each partner once
/// @param from the first day of the span
/// @param to the last day of the span
/// @param kinds the same by kind of partner, for kinds that there are
/// @param reasons why partners left
public record GrowthBody(
        String office,
        @Nullable String programme,
        LocalDate from,
        LocalDate to,
        long atStart,
        long joined,
        long left,
        long atEnd,
        List<KindGrowthBody> kinds,
        List<ReasonCountBody> reasons) {

    /// @param kind a code of the list `partner-kinds`
    public record KindGrowthBody(String kind, long atStart, long joined, long left, long atEnd) {}

    /// @param reason a code of the list `leaving-reasons`
    public record ReasonCountBody(String reason, long left) {}
}
