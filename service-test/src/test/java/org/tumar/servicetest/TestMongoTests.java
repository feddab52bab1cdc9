package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
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
    void dropsItsDatabasesOnAGivenServer() {
        try (TestMongo server = TestMongo.embedded();
                MongoClient client = MongoClients.create(server.uri())) {
            TestMongo mongo = TestMongo.given(server.uri());
            assertThat(mongo.uri()).isEqualTo(server.uri());
            for (String it : List.of(mongo.database(), mongo.database() + "_kz", "somebodys")) {
                client.getDatabase(it)
                        .getCollection("programmes")
                        .insertOne(new Document("code", "P1"));
            }

            mongo.close();

            assertThat(client.listDatabaseNames())
                    .contains("somebodys")
                    .noneMatch(it -> it.startsWith(mongo.database()));
        }
    }

    @Test
    void takesABlankVariableForNone() {
        try (TestMongo mongo = TestMongo.given(" ")) {
            assertThat(mongo.uri()).startsWith("mongodb://");
        }
    }

    @Test
    void leadsOverALineWithTheSameUserAndOptions() {
        TestMongo mongo =
                TestMongo.given("mongodb://me:geheim@localhost:27018/?authSource=admin&ssl=false");
        try (TestLine line = mongo.line()) {
            assertThat(mongo.uri(line))
                    .isEqualTo(
                            "mongodb://me:geheim@127.0.0.1:%d/?authSource=admin&ssl=false"
                                    .formatted(line.port()));
        }
    }
}
