package org.tumar.demo.region;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumar.demo.office.OfficeSite;

/// Where each office's broker is: a virtual host of one server, named after the office.
///
/// @param uris AMQP, by office, passwords included
/// @param server environment of the embedded broker's own process
record Brokers(Map<String, String> uris, Map<String, String> server) {

    private static final String USERS = "TUMAR_BROKER_USERS";

    private static final String VARIABLE = "TUMAR_EVENTS_BROKER";
    private static final String PEER = "TUMAR_EVENTS_PEERS_";

    /// Each virtual host has a user of its name.
    ///
    /// @param passwords by virtual host
    static Brokers embedded(int port, List<OfficeSite> sites, Map<String, String> passwords) {
        Map<String, String> uris = new LinkedHashMap<>();
        sites.forEach(site -> {
            String host = virtualHost(site);
            uris.put(
                    site.code(),
                    "amqp://%s:%s@127.0.0.1:%d/%s"
                            .formatted(host, passwords.get(host), port, host));
        });
        String users =
                passwords.entrySet().stream()
                        .map(user -> user.getKey() + "=" + user.getValue())
                        .collect(Collectors.joining("\n"));
        return new Brokers(uris, Map.of(USERS, users));
    }

    /// @param server one user for all virtual hosts, in the URI
    static Brokers at(URI server, List<OfficeSite> sites) {
        Map<String, String> uris = new LinkedHashMap<>();
        sites.forEach(
                site -> uris.put(site.code(), server.resolve("/" + virtualHost(site)).toString()));
        return new Brokers(uris, Map.of());
    }

    static String virtualHost(OfficeSite site) {
        return site.code().toLowerCase(Locale.ROOT);
    }

    /// For a process of an office that hears what comes to it.
    Map<String, String> own(OfficeSite site) {
        return Map.of(VARIABLE, uris.get(site.code()));
    }

    /// For a process of an office that also sends to the others.
    Map<String, String> ownAndPeers(OfficeSite site) {
        Map<String, String> environment = new LinkedHashMap<>(own(site));
        uris.forEach((office, uri) -> {
            if (!office.equals(site.code())) {
                environment.put(PEER + office, uri);
            }
        });
        return environment;
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "Brokers of " + String.join(", ", uris.keySet());
    }
}
