package org.tumar.contracts.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many calls are alike in everything that is counted.
///
/// @param programmes that they count for
/// @param interest the country that was asked about, ISO 3166-1 alpha-2
public record CallCount(
        List<String> programmes,
        String channel,
        String category,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String interest,
        boolean afterHours,
        String outcome,
        long count) {}
