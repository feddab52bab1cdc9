package org.tumar.contracts.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A campaign, as it is entered and shown.
///
/// @param id given by whoever enters it
/// @param programmes codes, one at least
/// @param audiences of the list `audiences`
/// @param languages BCP 47: `ru`, `kaa`, `uz-Cyrl`
/// @param budget in `currency`, ISO 4217
/// @param end the last day; null while it is not known
/// @param partner the partner that owns it
public record CampaignBody(
        String id,
        String title,
        List<String> programmes,
        @Nullable String goal,
        List<String> audiences,
        List<String> languages,
        @Nullable BigDecimal budget,
        @Nullable String currency,
        LocalDate start,
        @Nullable LocalDate end,
        String partner) {}
