package org.tumar.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an [EmbeddedBroker] is started with.
///
/// @param port on loopback; 0 for any that is free
/// @param folder where messages are kept over restarts, also after SIGKILL; in memory where absent
/// @param hosts virtual hosts; those that are not there yet are made
/// @param users passwords by user name; each user may use every virtual host
public record BrokerSettings(
        int port, Optional<Path> folder, List<String> hosts, Map<String, String> users) {

    public BrokerSettings {
        hosts = List.copyOf(hosts);
        users = Map.copyOf(users);
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "port " + port + ", " + folder + ", hosts " + hosts + ", users " + users.keySet();
    }
}
