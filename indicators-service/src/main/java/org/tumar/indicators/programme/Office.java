package org.tumar.indicators.programme;

import java.util.List;

/// The office that this service belongs to.
///
/// @param code a country code, or [#REGION]
/// @param region codes of the countries that have an office
public record Office(String code, List<String> region) {

    /// The code of the regional office.
    public static final String REGION = "REGION";

    public Office {
        region = List.copyOf(region);
    }

    public boolean isRegional() {
        return code.equals(REGION);
    }

    /// Whether that is the code of any office of the region.
    public boolean knows(String office) {
        return office.equals(REGION) || region.contains(office);
    }
}
