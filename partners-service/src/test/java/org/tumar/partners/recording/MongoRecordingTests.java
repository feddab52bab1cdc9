package org.tumar.partners.recording;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;
import org.tumar.servicetest.TestMongo;

class MongoRecordingTests extends RecordingContract {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AfterAll
    static void stop() {
        CLIENT.close();
    }

    @Override
    Records<String> records() {
        RecordStore store =
                new RecordStore(CLIENT.getDatabase(MONGO.database()), "KZ", CLOCK, () -> {});
        return store.records(Kind.json("records" + NUMBER.incrementAndGet(), String.class));
    }
}
