package org.tumar.kit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.MongoHeads.Next;
import org.tumar.servicetest.TestMongo;

class MongoHeadsTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final int TOO_LARGE = 17_419;
    private static final int SHUTTING_DOWN = 91;

    private final MongoClient client = MongoClients.create(MONGO.uri());
    private final MongoCollection<Document> there =
            client.getDatabase(MONGO.database()).getCollection("heads-" + UUID.randomUUID());

    @AfterEach
    void close() {
        client.close();
    }

    private static Next first(String id) {
        return new Next(id, 0, new Document("sequence", 1L).append("stamp", "of-" + id));
    }

    /// The collection, whose server refuses to write the document `bad`.
    @SuppressWarnings("unchecked")
    private MongoHeads refusing(int code) {
        return new MongoHeads(
                (MongoCollection<Document>)
                        Proxy.newProxyInstance(
                                MongoCollection.class.getClassLoader(),
                                new Class<?>[] {MongoCollection.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("bulkWrite")
                                            && arguments[0].toString().contains("bad")) {
                                        throw refusal(code);
                                    }
                                    try {
                                        return method.invoke(there, arguments);
                                    } catch (InvocationTargetException failed) {
                                        throw failed.getCause();
                                    }
                                }));
    }

    private static MongoBulkWriteException refusal(int code) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "refused", new BsonDocument(), 0)),
                null,
                new ServerAddress(),
                Set.of());
    }

    /// Nobody else was faster: to try again would never end.
    @Test
    void saysThatTheStoreWillNotTakeADocument() {
        MongoHeads heads = refusing(TOO_LARGE);

        assertThatThrownBy(() -> heads.write(List.of(first("bad"))))
                .isInstanceOf(StoreRefuses.class);
        assertThatThrownBy(() -> heads.write(List.of(first("good"), first("bad"), first("better"))))
                .isInstanceOfSatisfying(
                        StoreRefuses.class,
                        it -> assertThat(it.unwritten()).containsExactly("bad"));
        assertThat(heads.find(List.of("good", "bad", "better"))).containsOnlyKeys("good", "better");
    }

    @Test
    void saysThatAStoreIsAwayThatShutsDownWhileItWrites() {
        MongoHeads heads = refusing(SHUTTING_DOWN);

        assertThatThrownBy(() -> heads.write(List.of(first("bad")))).isInstanceOf(StoreAway.class);
    }

    @Test
    void losesWhatIsThereAlready() {
        MongoHeads heads = new MongoHeads(there);
        heads.write(List.of(first("a")));
        Next second = new Next("a", 0, new Document("sequence", 1L).append("stamp", "other"));

        assertThat(heads.write(List.of(second, first("b")))).containsExactly("a");
    }
}
