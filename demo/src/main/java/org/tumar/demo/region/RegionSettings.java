package org.tumar.demo.region;

import java.util.List;
import java.util.Optional;
import org.tumar.demo.office.OfficeSite;

/// What may be chosen about a region on one machine.
///
/// @param officePort of the regional office; the countries' follow it
/// @param storePort of the embedded store
/// @param mongodb a MongoDB to use in its place
public record RegionSettings(
        int port, int officePort, int storePort, Optional<String> mongodb, boolean fresh) {

    /// The regional office and the five countries'.
    public List<OfficeSite> sites() {
        return List.of(
                new OfficeSite(OfficeSite.REGION, "Regional office", officePort),
                new OfficeSite("KZ", "Kazakhstan", officePort + 1),
                new OfficeSite("KG", "Kyrgyzstan", officePort + 2),
                new OfficeSite("TJ", "Tajikistan", officePort + 3),
                new OfficeSite("TM", "Turkmenistan", officePort + 4),
                new OfficeSite("UZ", "Uzbekistan", officePort + 5));
    }

    String mongodbUri() {
        return mongodb.orElse("mongodb://127.0.0.1:" + storePort);
    }
}
