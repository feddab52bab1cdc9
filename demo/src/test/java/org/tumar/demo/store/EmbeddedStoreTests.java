package org.tumar.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    @TempDir private Path folder;

    @Test
    void keepsWhatWasWrittenOverACleanStop() {
        Path file = folder.resolve("store.mv");
        MongoServer first = EmbeddedStore.start(0, file);
        insert(first, "kept");
        EmbeddedStore.close(first);

        MongoServer second = EmbeddedStore.start(0, file);
        try (MongoClient client = MongoClients.create(second.getConnectionString())) {
            assertThat(client.getDatabase("test").getCollection("things").find().first())
                    .containsEntry("_id", "kept");
        } finally {
            EmbeddedStore.close(second);
        }
    }

    @Test
    void listensOnTheLoopbackAlone() {
        MongoServer server = EmbeddedStore.start(0, folder.resolve("store.mv"));
        try {
            assertThat(server.getLocalAddress().getAddress().isLoopbackAddress()).isTrue();
        } finally {
            EmbeddedStore.close(server);
        }
    }

    private static void insert(MongoServer server, String id) {
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", id));
        }
    }
}
