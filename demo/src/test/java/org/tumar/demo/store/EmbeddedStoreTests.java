package org.tumar.demo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
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
    void keepsEveryKindOfValue() {
        Path file = folder.resolve("store.mv");
        List<Document> all = Stream.of(values()).map(it -> new Document("_id", it)).toList();
        MongoServer first = EmbeddedStore.start(0, file);
        things(first, it -> it.insertMany(all));
        EmbeddedStore.close(first);

        MongoServer second = EmbeddedStore.start(0, file);
        things(
                second,
                it -> {
                    assertThat(it.find()).containsExactlyInAnyOrderElementsOf(all);
                    all.forEach(one -> assertThat(it.find(one)).containsExactly(one));
                    all.forEach(one ->
                            assertThatThrownBy(() -> it.insertOne(one))
                                    .hasMessageContaining("duplicate key"));
                });
        EmbeddedStore.close(second);
    }

    private static Object[] values() {
        return new Object[] {
            "",
            "zz",
            "aaaa",
            "текст",
            1,
            2L,
            3.5,
            true,
            new ObjectId(),
            new Binary(new byte[] {1, 2}),
            new Date(7),
            new Decimal128(8),
            new Document("a", 1).append("b", List.of("c", new Document())),
            new Document("a", 1).append("b", List.of("c"))
        };
    }

    @Test
    void findsByAnIndexOfSeveralFieldsWhereOneIsMissing() {
        Path file = folder.resolve("store.mv");
        MongoServer first = EmbeddedStore.start(0, file);
        things(
                first,
                it -> {
                    it.createIndex(
                            Indexes.ascending("country", "number"),
                            new IndexOptions().unique(true));
                    it.insertOne(new Document("_id", 1).append("country", "KZ"));
                    it.insertOne(
                            new Document("_id", 2).append("country", "KZ").append("number", 1));
                });
        EmbeddedStore.close(first);

        MongoServer second = EmbeddedStore.start(0, file);
        things(
                second,
                it -> {
                    assertThat(it.find(new Document("country", "KZ").append("number", 1)))
                            .hasSize(1);
                    assertThatThrownBy(() -> it.insertOne(new Document("country", "KZ")))
                            .hasMessageContaining("duplicate key");
                });
        EmbeddedStore.close(second);
    }

    @Test
    void opensWhatTheLibraryItselfHasWritten() {
        Path file = folder.resolve("store.mv");
        List<Document> all = Stream.of(values()).map(it -> new Document("_id", it)).toList();
        MongoServer earlier = new MongoServer(new H2Backend(file.toString()));
        earlier.bind("127.0.0.1", 0);
        things(earlier, it -> it.insertMany(all));
        earlier.shutdown();

        MongoServer server = EmbeddedStore.start(0, file);
        things(server, it -> all.forEach(one -> assertThat(it.find(one)).containsExactly(one)));
        EmbeddedStore.close(server);
        assertThat(folder)
                .isDirectoryContaining(it -> it.equals(file))
                .isDirectoryNotContaining(it -> !it.equals(file));
    }

    @Test
    void writesAnEarlierFileAnewThoughATryBrokeOff() throws IOException {
        Path file = folder.resolve("store.mv");
        MongoServer earlier = new MongoServer(new H2Backend(file.toString()));
        earlier.bind("127.0.0.1", 0);
        insert(earlier, "kept");
        earlier.shutdown();
        Files.writeString(folder.resolve("store.mv.new"), "the beginning");

        MongoServer server = EmbeddedStore.start(0, file);
        things(server, it -> assertThat(it.find().first()).containsEntry("_id", "kept"));
        EmbeddedStore.close(server);
    }

    @Test
    void beginsInAFileThatIsEmpty() throws IOException {
        Path file = Files.createFile(folder.resolve("store.mv"));

        MongoServer server = EmbeddedStore.start(0, file);
        insert(server, "kept");
        EmbeddedStore.close(server);

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void leavesAloneWhatALaterVersionHasWritten() throws IOException {
        Path file = folder.resolve("store.mv");
        try (MVStore later = MVStore.open(file.toString())) {
            later.setStoreVersion(1_000);
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> EmbeddedStore.start(0, file))
                .hasMessageContaining("A later version of Tumar has written " + file);
        assertThat(file).hasBinaryContent(before);
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
        things(server, it -> it.insertOne(new Document("_id", id)));
    }

    private static void things(MongoServer server, Consumer<MongoCollection<Document>> use) {
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            use.accept(client.getDatabase("test").getCollection("things"));
        }
    }
}
