package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongoTests {

    @Test
    void givesAnEmptyDatabaseThatKeepsWhatIsWritten() {
        try (TestMongo mongo = TestMongo.start();
                MongoClient client = MongoClients.create(mongo.uri())) {
            var programmes = client.getDatabase(mongo.database()).getCollection("programmes");

            assertThat(programmes.countDocuments()).isZero();

            programmes.insertOne(new Document("code", "P1"));

            assertThat(programmes.find().first()).containsEntry("code", "P1");
        }
    }

    @Test
    void dropsItsDatabaseOnARealServer() {
        try (TestMongo server = TestMongo.embedded();
                MongoClient client = MongoClients.create(server.uri())) {
            TestMongo mongo = TestMongo.real(server.uri());
            client.getDatabase(mongo.database())
                    .getCollection("programmes")
                    .insertOne(new Document("code", "P1"));

            mongo.close();

            assertThat(client.listDatabaseNames()).doesNotContain(mongo.database());
        }
    }
}
