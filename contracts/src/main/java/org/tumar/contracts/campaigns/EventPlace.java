package org.tumar.contracts.campaigns;

import org.jspecify.annotations.Nullable;

/// Where something was held.
///
/// @param country ISO 3166-1 alpha-2
/// @param region first-level region, ISO 3166-2, such as `KZ-ALA`
/// @param settlement the settlement's name or code
/// @param setting of the list `settings`
public record EventPlace(
        String country,
        @Nullable String region,
        @Nullable String settlement,
        @Nullable String setting) {}
