package org.tumar.demo.office;

import java.net.URI;

/// Where an office of the region is reached.
///
/// @param code REGION or a country code
public record OfficeSite(String code, String name, int port) {

    public static final String REGION = "REGION";

    /// Whether this is the regional office and not a country's.
    public boolean regional() {
        return code.equals(REGION);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
