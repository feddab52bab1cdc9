package org.tumar.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.AuthenticationProvider;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.User;
import org.apache.qpid.server.model.VirtualHostNode;
import org.apache.qpid.server.model.port.AmqpPort;

/// A running broker: AMQP 0-9-1 on loopback, plain authentication, no TLS. Nobody publishes by
/// another's `user-id`.
public final class EmbeddedBroker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGIN = "plain";

    /// Each connection holds some, and so does each small message that waits: the least that Qpid
    /// takes, a quarter of what it takes by itself.
    private static final String BUFFER = String.valueOf(Broker.MINIMUM_NETWORK_BUFFER_SIZE);

    /// By itself Berkeley DB writes nothing where less than 5 GB are free.
    private static final String FREE_DISK = "je.freeDisk";

    private static final String LEAST_FREE = String.valueOf(50L * 1024 * 1024);

    private final SystemLauncher launcher;
    private final Broker<?> broker;
    private final int port;

    private EmbeddedBroker(SystemLauncher launcher, Broker<?> broker, int port) {
        this.launcher = launcher;
        this.broker = broker;
        this.port = port;
    }

    /// Returns when the port is open and every virtual host is there.
    ///
    /// @throws IllegalStateException where the port is taken or the folder cannot be used
    public static EmbeddedBroker start(BrokerSettings settings) {
        System.getProperties().putIfAbsent(SystemConfig.PROPERTY_STATUS_UPDATES, "false");
        settings.folder().ifPresent(it -> settings.hosts().forEach(name -> requireOwn(it, name)));
        AtomicReference<SystemConfig<?>> started = new AtomicReference<>();
        SystemLauncher launcher = new SystemLauncher(new Remembering(started));
        try {
            launcher.startup(attributes(settings));
            Broker<?> broker = (Broker<?>) started.get().getContainer();
            return new EmbeddedBroker(launcher, broker, open(broker, settings));
        } catch (Exception cause) {
            launcher.shutdown();
            throw new IllegalStateException(
                    "The embedded broker did not start: %s".formatted(settings), cause);
        }
    }

    /// Makes a further virtual host, in memory.
    public void host(String name) {
        broker.createChild(VirtualHostNode.class, host(name, Optional.empty()));
    }

    /// Makes a further user, who may use every virtual host.
    public void user(String name, String password) {
        broker.getAuthenticationProviders()
                .forEach(it -> it.createChild(User.class, attributes(name, password)));
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    /// An earlier version kept messages in a database of another kind. They are not to be forgotten
    /// without a word.
    private static void requireOwn(Path folder, String host) {
        if (Files.exists(folder.resolve(host).resolve(host).resolve("service.properties"))) {
            throw new IllegalStateException(
                    "%s holds events as an earlier version of Tumar kept them. Start that version until nothing waits and then remove the folder, or begin anew (./tumar up --fresh)."
                            .formatted(folder.resolve(host)));
        }
    }

    private static Map<String, Object> attributes(BrokerSettings settings) {
        String configuration =
                Objects.requireNonNull(EmbeddedBroker.class.getResource("broker.json")).toString();
        return Map.of(
                ConfiguredObject.TYPE,
                "Memory",
                SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                configuration,
                SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                false,
                "preferenceStoreAttributes",
                Map.of("type", "Noop"),
                ConfiguredObject.CONTEXT,
                Map.of(
                        SystemConfig.QPID_WORK_DIR,
                        work(settings),
                        Broker.BROKER_MSG_AUTH,
                        "true",
                        Broker.NETWORK_BUFFER_SIZE,
                        BUFFER,
                        FREE_DISK,
                        LEAST_FREE));
    }

    private static String work(BrokerSettings settings) {
        return settings.folder()
                .map(Path::toString)
                .orElseGet(() -> System.getProperty("java.io.tmpdir"));
    }

    /// The port last: whoever can connect finds everything there.
    private static int open(Broker<?> broker, BrokerSettings settings) {
        AuthenticationProvider<?> login =
                broker.createChild(
                        AuthenticationProvider.class,
                        Map.of(
                                ConfiguredObject.NAME,
                                LOGIN,
                                ConfiguredObject.TYPE,
                                "Plain",
                                "secureOnlyMechanisms",
                                List.of()));
        settings.users()
                .forEach((name, password) ->
                        login.createChild(User.class, attributes(name, password)));
        settings.hosts()
                .forEach(it ->
                        broker.createChild(VirtualHostNode.class, host(it, settings.folder())));
        Port<?> port = broker.createChild(Port.class, port(settings.port()));
        return ((AmqpPort<?>) port).getBoundPort();
    }

    /// Qpid puts further attributes into the map that it is given.
    private static Map<String, Object> attributes(String name, String password) {
        return new HashMap<>(
                Map.of(
                        ConfiguredObject.NAME, name,
                        ConfiguredObject.TYPE, "managed",
                        User.PASSWORD, password));
    }

    private static Map<String, Object> host(String name, Optional<Path> folder) {
        Map<String, Object> node = new HashMap<>();
        node.put(ConfiguredObject.NAME, name);
        node.put(ConfiguredObject.TYPE, folder.isPresent() ? "JSON" : "Memory");
        folder.ifPresent(it -> node.put("storePath", it.resolve(name).toString()));
        node.put(
                "virtualHostInitialConfiguration",
                folder.isPresent() ? "{\"type\":\"BDB\"}" : "{\"type\":\"Memory\"}");
        return node;
    }

    private static Map<String, Object> port(int number) {
        return Map.of(
                ConfiguredObject.NAME,
                "amqp",
                ConfiguredObject.TYPE,
                "AMQP",
                Port.PORT,
                number,
                Port.BINDING_ADDRESS,
                LOOPBACK,
                Port.PROTOCOLS,
                List.of("AMQP_0_9_1"),
                Port.AUTHENTICATION_PROVIDER,
                LOGIN);
    }

    /// Keeps what has been started at hand.
    private static final class Remembering extends DefaultSystemLauncherListener {

        private final AtomicReference<SystemConfig<?>> started;

        Remembering(AtomicReference<SystemConfig<?>> started) {
            this.started = started;
        }

        @Override
        public void onContainerResolve(SystemConfig<?> system) {
            started.set(system);
        }
    }
}
