package org.tumar.gateway.offices;

import java.net.URI;
import java.util.Optional;

/// One office behind this gateway.
///
/// @param code REGION or a country code
/// @param country ISO 3166-1 alpha-2; empty for the regional office
/// @param indicators where its indicators-service listens
public record Office(String code, Optional<String> country, String name, URI indicators) {

    /// The regional office's code.
    public static final String REGION = "REGION";
}
