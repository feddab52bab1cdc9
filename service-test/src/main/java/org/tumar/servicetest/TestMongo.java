package org.tumar.servicetest;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A MongoDB for one test class: an embedded one in memory, or the server at the environment
/// variable `MONGODB_URI`.
///
/// ```java
/// @RegisterExtension static final TestMongo MONGO = TestMongo.start();
/// ```
///
/// What lies on a real server, in the database and in those whose names begin with its name, is
/// dropped afterwards.
public final class TestMongo implements Extension, AfterAllCallback, AutoCloseable {

    /// Names a real server to run the tests against.
    public static final String VARIABLE = "MONGODB_URI";

    private static final Pattern HOSTS = Pattern.compile("^mongodb://(?:[^@/]*@)?([^/?]+)");

    private final Optional<MongoServer> embedded;
    private final String uri;
    private final String database;

    private TestMongo(Optional<MongoServer> embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
        this.database = "tumar_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    public static TestMongo start() {
        return given(System.getenv(VARIABLE));
    }

    static TestMongo given(@Nullable String uri) {
        return Optional.ofNullable(uri)
                .filter(it -> !it.isBlank())
                .map(TestMongo::real)
                .orElseGet(TestMongo::embedded);
    }

    private static TestMongo real(String uri) {
        return new TestMongo(Optional.empty(), uri);
    }

    /// For what names its databases itself, and might find somebody's own on a real server.
    public static TestMongo embedded() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new TestMongo(Optional.of(server), server.bindAndGetConnectionString());
    }

    /// `mongodb://…`, without a database.
    public String uri() {
        return uri;
    }

    /// A line to the server; [#uri(TestLine)] leads over it.
    public TestLine line() {
        URI server = URI.create("mongodb://" + hosts().split(",", 2)[0]);
        int port = server.getPort() < 0 ? 27017 : server.getPort();
        return TestLine.to(new InetSocketAddress(server.getHost(), port));
    }

    /// As [#uri()], with the same user and options.
    public String uri(TestLine line) {
        return uri.replace(hosts(), "127.0.0.1:" + line.port());
    }

    private String hosts() {
        Matcher hosts = HOSTS.matcher(uri);
        if (!hosts.find()) {
            throw new IllegalStateException(VARIABLE + " is no mongodb://host:port");
        }
        return hosts.group(1);
    }

    /// The name of a database that nobody else uses.
    public String database() {
        return database;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (embedded.isPresent()) {
            embedded.get().shutdownNow();
            return;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            for (String it : client.listDatabaseNames()) {
                if (it.startsWith(database)) {
                    client.getDatabase(it).drop();
                }
            }
        }
    }
}
