package org.tumar.gateway.offices;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.access.Service;

/// One office behind this gateway.
///
/// @param code REGION or a country code
/// @param country ISO 3166-1 alpha-2; empty for the regional office
/// @param indicators where its indicators-service listens
/// @param others where each further service of it listens, as far as it has one
public record Office(
        String code,
        Optional<String> country,
        String name,
        URI indicators,
        Map<Service, URI> others) {

    /// The regional office's code.
    public static final String REGION = "REGION";

    /// With an indicators-service alone.
    public Office(String code, Optional<String> country, String name, URI indicators) {
        this(code, country, name, indicators, Map.of());
    }

    public boolean isRegional() {
        return code.equals(REGION);
    }

    /// Where a service of it listens; empty where it has none.
    public Optional<URI> address(Service service) {
        return service == Service.INDICATORS
                ? Optional.of(indicators)
                : Optional.ofNullable(others.get(service));
    }
}
