package org.tumar.kit.events;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;

/// How the command line reaches a broker: as services do, over `amqps://` none but those that the
/// JVM trusts.
///
/// Needs no Spring.
public final class TrustedBroker {

    private TrustedBroker() {}

    /// What connects to it.
    ///
    /// @throws IllegalArgumentException where what the JVM trusts cannot be read
    public static ConnectionFactory at(String uri)
            throws URISyntaxException, GeneralSecurityException {
        ConnectionFactory factory = new ConnectionFactory();
        RabbitTrust.jvm().secure(factory, uri);
        factory.setUri(uri);
        return factory;
    }
}
