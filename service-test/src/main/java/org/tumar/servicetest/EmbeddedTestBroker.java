package org.tumar.servicetest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tumar.broker.BrokerSettings;
import org.tumar.broker.EmbeddedBroker;

/// The embedded broker in this JVM, in memory.
final class EmbeddedTestBroker implements TestBroker {

    private static final String USER = "office";

    private final AtomicInteger hosts = new AtomicInteger();
    private final String password = UUID.randomUUID().toString();
    private final Set<String> users = new HashSet<>();
    private @Nullable EmbeddedBroker broker;

    @Override
    public synchronized String fresh() {
        EmbeddedBroker running = running();
        String host = "t" + hosts.incrementAndGet();
        running.host(host);
        return "amqp://%s:%s@127.0.0.1:%d/%s".formatted(USER, password, running.port(), host);
    }

    @Override
    public synchronized String as(String uri, String user) {
        if (users.add(user)) {
            running().user(user, password);
        }
        return uri.replace("//" + USER + ":", "//" + user + ":");
    }

    private EmbeddedBroker running() {
        EmbeddedBroker known = broker;
        if (known == null) {
            known =
                    EmbeddedBroker.start(
                            new BrokerSettings(
                                    0, Optional.empty(), List.of(), Map.of(USER, password)));
            broker = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "embedded";
    }
}
