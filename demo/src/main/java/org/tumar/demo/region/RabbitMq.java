package org.tumar.demo.region;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.Topology;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.OfficeSite;
import org.tumar.kit.events.TrustedBroker;

/// A RabbitMQ that is used in place of the embedded broker. It has a virtual host for each office,
/// named after it in lower case, in which the given user may do everything.
final class RabbitMq {

    private static final int PATIENCE_MILLIS = 5_000;

    private final URI server;

    private RabbitMq(URI server) {
        this.server = server;
    }

    /// @throws CommandFailed where it is no AMQP URI; it is not repeated, since it has a password
    static RabbitMq at(String uri) {
        try {
            URI server = new URI(uri);
            if (("amqp".equals(server.getScheme()) || "amqps".equals(server.getScheme()))
                    && server.getHost() != null) {
                return new RabbitMq(server);
            }
        } catch (URISyntaxException _) {
            throw malformed();
        }
        throw malformed();
    }

    Brokers brokers(List<OfficeSite> sites) {
        return Brokers.at(server, user(), sites);
    }

    /// A broker takes whoever does not say their name for a guest.
    private String user() {
        ConnectionFactory factory = new ConnectionFactory();
        return server.getUserInfo() == null
                ? factory.getUsername()
                : server.getUserInfo().split(":", 2)[0];
    }

    /// @throws CommandFailed saying what must be there, where something is not
    void check(List<OfficeSite> sites) {
        sites.forEach(site -> inVirtualHost(site, RabbitMq::declare));
    }

    /// Drops what waits for these offices.
    void empty(List<OfficeSite> sites) {
        sites.forEach(site -> inVirtualHost(site, RabbitMq::purge));
    }

    private static void declare(Channel channel) throws IOException {
        for (Topology.Exchange exchange : OfficeTopology.standard().exchanges()) {
            channel.exchangeDeclare(exchange.name(), "topic", true);
        }
        for (Topology.Queue queue : OfficeTopology.standard().queues()) {
            channel.queueDeclare(queue.name(), true, false, false, null);
        }
    }

    private static void purge(Channel channel) throws IOException {
        for (Topology.Queue queue : OfficeTopology.standard().queues()) {
            channel.queuePurge(queue.name());
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Channel channel) throws IOException;
    }

    private void inVirtualHost(OfficeSite site, Work work) {
        String host = Brokers.virtualHost(site);
        try (Connection connection = connect(host);
                Channel channel = connection.createChannel()) {
            work.on(channel);
        } catch (AuthenticationFailureException e) {
            throw new CommandFailed(
                    "The broker given with --amqp refuses the user. " + whatMustExist(), e);
        } catch (IOException | TimeoutException e) {
            throw e.getCause() instanceof ShutdownSignalException
                    ? new CommandFailed(
                            "The broker given with --amqp has no virtual host %s, or the user may not use it. %s"
                                    .formatted(host, whatMustExist()),
                            e)
                    : new CommandFailed(
                            "The broker given with --amqp does not answer at %s:%d (%s)."
                                    .formatted(
                                            server.getHost(),
                                            server.getPort(),
                                            e.getClass().getSimpleName()),
                            e);
        }
    }

    private Connection connect(String virtualHost) throws IOException, TimeoutException {
        try {
            ConnectionFactory factory = TrustedBroker.at(server.toString());
            factory.setVirtualHost(virtualHost);
            factory.setConnectionTimeout(PATIENCE_MILLIS);
            factory.setHandshakeTimeout(PATIENCE_MILLIS);
            factory.setAutomaticRecoveryEnabled(false);
            return factory.newConnection("tumar up");
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new CommandFailed("The URI given with --amqp cannot be used.", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("The broker given with --amqp: " + e.getMessage(), e);
        }
    }

    private static String whatMustExist() {
        return "It must have a virtual host for each office (region, kz, kg, tj, tm, uz) and one user"
                + " with all permissions in each. infra/rabbitmq/definitions.json has the virtual hosts"
                + " and policies: rabbitmqctl import_definitions FILE; then, for each: rabbitmqctl"
                + " set_permissions -p kz USER '.*' '.*' '.*'";
    }

    private static CommandFailed malformed() {
        return new CommandFailed(
                "What was given with --amqp is no broker's address. Give amqp://USER:PASSWORD@HOST:PORT,"
                        + " without a virtual host.");
    }
}
