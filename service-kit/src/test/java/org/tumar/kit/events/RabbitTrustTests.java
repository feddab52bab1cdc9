package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RabbitTrustTests {

    private static final String PASSWORD = "made-for-this-run";

    @TempDir private static Path folder;

    private static Path store;
    private static Path authority;

    /// An authority, a broker that it vouches for, one that it vouches for under another name, and
    /// one for which nobody vouches.
    @BeforeAll
    static void makeKeys() throws Exception {
        store = folder.resolve("keys");
        authority = folder.resolve("authority.pem");
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
        signed("broker", "-ext", "san=ip:127.0.0.1", "-signer", "authority");
        signed("other", "-ext", "san=dns:broker.example.org", "-signer", "authority");
        signed("stranger", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-alias", "authority", "-rfc", "-file", authority.toString());
    }

    private static void signed(String alias, String... more) throws Exception {
        keytool(
                Stream.concat(
                                Stream.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype"));
        command.add("PKCS12");
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void goesOnWithABrokerThatTheNamedAuthorityVouchesFor() throws Exception {
        try (TlsServer server = new TlsServer("broker")) {
            assertThatThrownBy(() -> open(server, authority))
                    .isInstanceOf(IOException.class)
                    .message()
                    .doesNotContain("not trusted");
            assertThat(server.heard()).isEqualTo("AMQP");
        }
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        for (Path trusted : new Path[] {null, authority}) {
            try (TlsServer server = new TlsServer("stranger")) {
                assertThatThrownBy(() -> open(server, trusted))
                        .isInstanceOf(IOException.class)
                        .message()
                        .contains("certificate is not trusted", RabbitTrust.SETTING)
                        .doesNotContain("geheim");
                assertThat(server.heard()).isEmpty();
            }
        }
    }

    @Test
    void tellsNothingToABrokerOfAnotherName() throws Exception {
        try (TlsServer server = new TlsServer("other")) {
            assertThatThrownBy(() -> open(server, authority))
                    .isInstanceOf(IOException.class)
                    .message()
                    .contains("certificate is not trusted", "127.0.0.1");
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void trustsNotEverybodyWhomTheJvmTrustsWhereAnAuthorityIsNamed() throws Exception {
        Path stranger = folder.resolve("stranger.pem");
        keytool("-exportcert", "-alias", "stranger", "-rfc", "-file", stranger.toString());
        try (TlsServer server = new TlsServer("broker")) {
            assertThatThrownBy(() -> open(server, stranger)).message().contains("not trusted");
        }
    }

    @Test
    void namesTheSettingWhereItsFileHasNoCertificate() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path prose = Files.writeString(folder.resolve("prose.pem"), "no certificate");

        assertThat(List.of(empty, prose, folder.resolve("absent.pem")))
                .allSatisfy(it ->
                        assertThatThrownBy(() -> RabbitTrust.of(it))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining(RabbitTrust.SETTING));
    }

    @Test
    void blamesWhatTheJvmTrustsAndNotTheUriWhereThatCannotBeRead() {
        RabbitTrust unreadable =
                new RabbitTrust(() -> {
                    throw new NoSuchAlgorithmException(
                            "no context", new IOException("keystore password was incorrect"));
                });

        assertThatThrownBy(() ->
                        RabbitLink.plain("amqps://kz:geheim@localhost/kz", "test", unreadable))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("keystore password was incorrect", "javax.net.ssl.trustStore")
                .doesNotContain("geheim", "no AMQP URI");
        assertThat(RabbitLink.plain("amqp://kz:geheim@localhost/kz", "test", unreadable).user())
                .isEqualTo("kz");
    }

    private static void open(TlsServer server, @Nullable Path trusted) throws IOException {
        new RabbitLink(
                        "amqps://kz:geheim@127.0.0.1:%d/kz".formatted(server.port()),
                        "test",
                        RabbitTrust.of(trusted),
                        _ -> {})
                .open("test");
    }

    /// Says nothing; keeps what it is told first of what is no longer TLS.
    private static final class TlsServer implements AutoCloseable {

        private final SSLServerSocket socket;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        TlsServer(String alias) throws IOException, GeneralSecurityException {
            socket =
                    (SSLServerSocket)
                            context(alias)
                                    .getServerSocketFactory()
                                    .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(this::listen);
        }

        private static SSLContext context(String alias)
                throws IOException, GeneralSecurityException {
            KeyStore all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setEntry(
                    alias,
                    all.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray())),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        }

        private void listen() {
            try (SSLSocket client = (SSLSocket) socket.accept();
                    InputStream in = client.getInputStream()) {
                heard.add(new String(in.readNBytes(4)));
            } catch (IOException refused) {
                heard.add("");
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        String heard() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
