package org.tumar.contracts.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call to a hotline, as it is entered and shown. There is no caller's name or number.
///
/// @param id given by whoever enters it, unique within the hotline
/// @param time when, to the minute, in the office's own time: `2026-03-01T10:05`
/// @param channel of the list `channels`
/// @param category of the list `call-categories`
/// @param sex of the list `sexes`
/// @param ageGroup of the list `age-groups`
/// @param interest the country that was asked about, ISO 3166-1 alpha-2
/// @param afterHours whether it came when nobody answers; null: as the hotline's hours say
/// @param outcome of the list `call-outcomes`
/// @param programmes that it counts for, of its hotline's; null: all of them
/// @param follows whether it counts for all of its hotline's programmes, whichever those will be:
///   so where none were named; null: it names its own
public record CallBody(
        String id,
        String time,
        String channel,
        String category,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String interest,
        @Nullable Boolean afterHours,
        String outcome,
        @Nullable List<String> programmes,
        @Nullable Boolean follows) {}
