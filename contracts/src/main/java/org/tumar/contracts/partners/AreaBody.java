package org.tumar.contracts.partners;

import org.jspecify.annotations.Nullable;

/// Where a partner works.
///
/// @param country ISO 3166-1, two letters
/// @param region the first level below the country
public record AreaBody(String country, @Nullable String region, @Nullable String settlement) {}
