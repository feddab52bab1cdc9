package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hotline, as it is entered and shown.
///
/// @param id given by whoever enters it
/// @param numbers that are called, in public use
/// @param languages BCP 47: `ru`, `kaa`, `uz-Cyrl`
/// @param hours when it is answered
/// @param operator the partner that answers it
/// @param programmes that its calls count for
/// @param start its first day
/// @param end its last day; null while it is not known
/// @param area country or first-level region served, ISO 3166
public record HotlineBody(
        String id,
        List<String> numbers,
        List<String> languages,
        Hours hours,
        String operator,
        List<String> programmes,
        LocalDate start,
        @Nullable LocalDate end,
        String area) {

    /// @param days ISO days of the week, 1 (Monday) to 7
    /// @param from such as `09:00`; null: round the clock
    /// @param to such as `18:00`, up to `24:00`; one before `from` is on the next day; null: round
    ///   the clock
    /// @param voicemail whether a message can be left after hours
    public record Hours(
            List<Integer> days, @Nullable String from, @Nullable String to, boolean voicemail) {}
}
