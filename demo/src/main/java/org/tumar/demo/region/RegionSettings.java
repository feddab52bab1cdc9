package org.tumar.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.demo.office.OfficeSite;

/// What may be chosen about a region on one machine.
///
/// @param countries codes, a part of [#COUNTRIES]
/// @param mongodb a MongoDB to use in place of the embedded store
/// @param amqp a RabbitMQ to use in place of the embedded broker
/// @param separate each service in a process of its own
/// @param fresh what earlier runs kept is removed
/// @param gatewayOptions further arguments of the regional gateway, such as
///   `--tumar.gateway.live=1s`
public record RegionSettings(
        RegionPorts ports,
        List<String> countries,
        Optional<String> mongodb,
        Optional<String> amqp,
        boolean separate,
        boolean fresh,
        List<String> gatewayOptions) {

    /// Every country that has an office.
    public static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");

    private static final Map<String, String> NAMES =
            Map.of(
                    "KZ", "Kazakhstan",
                    "KG", "Kyrgyzstan",
                    "TJ", "Tajikistan",
                    "TM", "Turkmenistan",
                    "UZ", "Uzbekistan");

    /// The regional office and the countries'. A country keeps its port whichever others there are.
    public List<OfficeSite> sites() {
        List<OfficeSite> sites = new ArrayList<>();
        sites.add(
                new OfficeSite(
                        OfficeSite.REGION, "Regional office", ports.offices(), ports.gateway()));
        for (int i = 0; i < COUNTRIES.size(); i++) {
            String code = COUNTRIES.get(i);
            if (countries.contains(code)) {
                String name = NAMES.getOrDefault(code, code);
                sites.add(
                        new OfficeSite(
                                code,
                                name,
                                ports.offices() + 1 + i,
                                ports.nationalGateways() + i,
                                ports.campaigns() + i,
                                ports.partners() + i));
            }
        }
        return List.copyOf(sites);
    }

    String mongodbUri() {
        return mongodb.orElse("mongodb://127.0.0.1:" + ports.store());
    }
}
