package org.tumar.demo.region;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/// How the command line itself reaches a broker.
public final class Amqp {

    private Amqp() {}

    /// Over `amqps://` only one whose certificate the JVM trusts, and that is made out to its host:
    /// by itself, the client would take any.
    public static ConnectionFactory to(String uri)
            throws URISyntaxException, GeneralSecurityException {
        ConnectionFactory factory = new ConnectionFactory();
        if (uri.toLowerCase(Locale.ROOT).startsWith("amqps:")) {
            factory.useSslProtocol(SSLContext.getDefault());
            factory.enableHostnameVerification();
        }
        factory.setUri(uri);
        return factory;
    }
}
