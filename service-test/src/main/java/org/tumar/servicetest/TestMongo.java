package org.tumar.servicetest;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
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
/// Where the database lies on a real server, it is dropped afterwards.
public final class TestMongo implements Extension, AfterAllCallback, AutoCloseable {

    /// Names a real server to run the tests against.
    public static final String VARIABLE = "MONGODB_URI";

    private final Optional<MongoServer> embedded;
    private final String uri;
    private final String database;

    private TestMongo(Optional<MongoServer> embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
        this.database = "tumar_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    public static TestMongo start() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(TestMongo::real)
                .orElseGet(TestMongo::embedded);
    }

    static TestMongo real(String uri) {
        return new TestMongo(Optional.empty(), uri);
    }

    static TestMongo embedded() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new TestMongo(Optional.of(server), server.bindAndGetConnectionString());
    }

    /// `mongodb://…`, without a database.
    public String uri() {
        return uri;
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
            client.getDatabase(database).drop();
        }
    }
}
