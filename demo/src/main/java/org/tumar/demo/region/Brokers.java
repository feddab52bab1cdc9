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
/// @param uris AMQP, by office, with the office's own user and password
/// @param users environment of every office: who logs in at the virtual hosts
/// @param server environment of the embedded broker's own process
record Brokers(Map<String, String> uris, Map<String, String> users, Map<String, String> server) {

    private static final String USERS = "TUMAR_BROKER_USERS";

    private static final String VARIABLE = "TUMAR_EVENTS_BROKER";
    private static final String PEER = "TUMAR_EVENTS_PEERS_";
    private static final String USER = "TUMAR_EVENTS_USERS_";

    /// Each office has a user, named as its virtual host, and logs in everywhere as that one.
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
        return new Brokers(uris, Map.of(), Map.of(USERS, users));
    }

    /// As one user, who speaks for each office.
    ///
    /// @param server with that user
    static Brokers at(URI server, String user, List<OfficeSite> sites) {
        Map<String, String> uris = new LinkedHashMap<>();
        sites.forEach(site -> uris.put(site.code(), at(server.toString(), virtualHost(site))));
        return new Brokers(uris, Map.of(), Map.of()).spokenForBy(user, sites);
    }

    /// The same where one user speaks for these offices.
    Brokers spokenForBy(String user, List<OfficeSite> sites) {
        Map<String, String> all = new LinkedHashMap<>(users);
        sites.forEach(site -> all.put(USER + site.code(), user));
        return new Brokers(uris, all, server);
    }

    static String virtualHost(OfficeSite site) {
        return virtualHost(site.code());
    }

    private static String virtualHost(String office) {
        return office.toLowerCase(Locale.ROOT);
    }

    /// Another virtual host as seen by the same user.
    private static String at(String uri, String virtualHost) {
        return URI.create(uri).resolve("/" + virtualHost).toString();
    }

    /// For a process of an office that hears what comes to it.
    Map<String, String> own(OfficeSite site) {
        Map<String, String> environment = new LinkedHashMap<>(users);
        environment.put(VARIABLE, uri(site.code()));
        return environment;
    }

    /// For a process of an office that also sends to the others, as itself.
    Map<String, String> ownAndPeers(OfficeSite site) {
        Map<String, String> environment = own(site);
        uris.keySet().stream()
                .filter(it -> !it.equals(site.code()))
                .forEach(it -> environment.put(PEER + it, peer(site.code(), it)));
        return environment;
    }

    /// Another office's virtual host as one sees it.
    String peer(String office, String other) {
        return at(uri(office), virtualHost(other));
    }

    private String uri(String office) {
        return String.valueOf(uris.get(office));
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "Brokers of " + String.join(", ", uris.keySet());
    }
}
