package org.tumar.partners.partner;

import java.util.Optional;

/// Where a partner works.
///
/// @param country ISO 3166-1, two letters
public record Area(String country, Optional<String> region, Optional<String> settlement) {}
