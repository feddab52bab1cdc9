package org.tumar.kit.events;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// How one virtual host is reached. Connections of it do not recover: who holds one opens the next.
final class RabbitLink {

    private static final int TIMEOUT_MS = 5_000;
    private static final int HEARTBEAT_S = 10;

    private final ConnectionFactory factory = new ConnectionFactory();
    private final String place;
    private final OnConnect onConnect;
    private final AtomicInteger open = new AtomicInteger();
    private volatile String trouble = "not connected yet";

    /// What is done first on each connection.
    interface OnConnect {

        void connected(Connection connection) throws IOException;
    }

    /// @param named the property that the URI comes from, for the error
    RabbitLink(String uri, String named, RabbitTrust trust, OnConnect onConnect) {
        this.place = place(uri, named);
        this.onConnect = onConnect;
        trust.secure(factory, uri);
        configure(uri, named);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MS);
        factory.setHandshakeTimeout(TIMEOUT_MS);
        factory.setRequestedHeartbeat(HEARTBEAT_S);
        factory.setThreadFactory(Thread.ofPlatform().daemon().name("amqp-", 0).factory());
    }

    static RabbitLink plain(String uri, String named, RabbitTrust trust) {
        return new RabbitLink(uri, named, trust, _ -> {});
    }

    /// @param name what it is for, as the broker shows it
    Connection open(String name) throws IOException {
        try {
            Connection connection = prepared(factory.newConnection("tumar " + name));
            open.incrementAndGet();
            connection.addShutdownListener(it -> closed(RabbitLink.reason(it)));
            return connection;
        } catch (TimeoutException slow) {
            throw down(new IOException("no answer in time", slow));
        } catch (IOException | RuntimeException cause) {
            throw down(
                    new IOException(
                            RabbitTrust.refused(cause).orElseGet(() -> reason(cause)), cause));
        }
    }

    private Connection prepared(Connection connection) throws IOException {
        try {
            onConnect.connected(connection);
            return connection;
        } catch (IOException | RuntimeException cause) {
            connection.abort();
            throw cause;
        }
    }

    /// Why it is not to be reached; empty where it is.
    Optional<String> trouble() {
        return open.get() > 0 ? Optional.empty() : Optional.of(trouble);
    }

    /// As whom it connects.
    String user() {
        return factory.getUsername();
    }

    /// Without the user and password.
    @Override
    public String toString() {
        return place;
    }

    /// In words: the client often says it in the cause only.
    static String reason(Throwable thrown) {
        if (thrown instanceof ShutdownSignalException closed) {
            return said(closed);
        }
        return Optional.ofNullable(thrown.getMessage())
                .or(() -> Optional.ofNullable(thrown.getCause()).map(RabbitLink::reason))
                .orElseGet(() -> thrown.getClass().getSimpleName());
    }

    private static String said(ShutdownSignalException closed) {
        return switch (closed.getReason()) {
            case AMQP.Channel.Close it -> it.getReplyText();
            case AMQP.Connection.Close it -> it.getReplyText();
            case null, default -> "the connection broke";
        };
    }

    private IOException down(IOException cause) {
        trouble = reason(cause);
        return cause;
    }

    private void closed(String why) {
        trouble = why;
        open.decrementAndGet();
    }

    /// The causes would print the URI with the password in it.
    private void configure(String uri, String named) {
        try {
            factory.setUri(uri);
        } catch (URISyntaxException | GeneralSecurityException | RuntimeException _) {
            throw unusable(named);
        }
    }

    private static String place(String uri, String named) {
        try {
            URI it = new URI(uri);
            String port = it.getPort() < 0 ? "" : ":" + it.getPort();
            return it.getScheme() + "://" + it.getHost() + port + it.getRawPath();
        } catch (URISyntaxException _) {
            throw unusable(named);
        }
    }

    private static IllegalArgumentException unusable(String named) {
        return new IllegalArgumentException(
                "%s is no AMQP URI; write it like amqp://user:password@host:5672/kz"
                        .formatted(named));
    }
}
