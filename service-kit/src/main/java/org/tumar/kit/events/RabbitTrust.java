package org.tumar.kit.events;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Whose certificates a broker may show over `amqps://`: by itself, the client would take any.
///
/// That a certificate is for the host that was asked is looked at in any case.
final class RabbitTrust {

    static final String SETTING = "tumar.events.trusted-certificates";

    private static final RabbitTrust JVM = new RabbitTrust(SSLContext::getDefault);

    private final Source source;

    /// What trusts; asked for over TLS alone.
    interface Source {

        SSLContext context() throws GeneralSecurityException;
    }

    RabbitTrust(Source source) {
        this.source = source;
    }

    /// Those that the JVM trusts, as over HTTP.
    static RabbitTrust jvm() {
        return JVM;
    }

    /// Those that the certificates of a file signed, and no others; what the JVM trusts, where no
    /// file is named.
    ///
    /// @param file in PEM
    /// @throws IllegalArgumentException where it has none that can be read
    static RabbitTrust of(@Nullable Path file) {
        if (file == null) {
            return JVM;
        }
        SSLContext named = context(file);
        return new RabbitTrust(() -> named);
    }

    /// Has a factory trust nobody else, over TLS as far as the URI says so; before the factory is
    /// given the URI.
    ///
    /// @throws IllegalArgumentException where what the JVM trusts cannot be read
    void secure(ConnectionFactory factory, String uri) {
        if (!uri.toLowerCase(Locale.ROOT).startsWith("amqps:")) {
            return;
        }
        try {
            factory.useSslProtocol(source.context());
            factory.enableHostnameVerification();
        } catch (GeneralSecurityException cause) {
            throw new IllegalArgumentException(
                    "The certificates that this JVM trusts cannot be read (%s); see its javax.net.ssl.trustStore, or name a file in %s"
                            .formatted(root(cause).getMessage(), SETTING),
                    cause);
        }
    }

    /// Why a broker's certificate was not taken, and what to do; empty where it was not for that.
    static Optional<String> refused(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, it -> it != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .findFirst()
                .map(it ->
                        "its certificate is not trusted (%s); name a file with the certificate of who signed it in %s"
                                .formatted(root(it).getMessage(), SETTING));
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private static SSLContext context(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store(CertificateFactory.getInstance("X.509").generateCertificates(in)));
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException cause) {
            throw new IllegalArgumentException(
                    SETTING + " names no file with certificates in PEM", cause);
        }
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        if (certificates.isEmpty()) {
            throw new CertificateException("none");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int next = 0;
        for (Certificate each : certificates) {
            store.setCertificateEntry(String.valueOf(next++), each);
        }
        return store;
    }
}
