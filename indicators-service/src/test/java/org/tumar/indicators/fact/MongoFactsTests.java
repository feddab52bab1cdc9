package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.fact.FactFixtures.MEDIA;
import static org.tumar.indicators.fact.FactFixtures.training;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.tumar.indicators.figure.MongoStore;
import org.tumar.servicetest.TestMongo;

class MongoFactsTests extends FactsContract {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final List<BsonDocument> COMMANDS = new CopyOnWriteArrayList<>();
    private static final MongoClient CLIENT =
            MongoStore.client(
                    MONGO.uri(),
                    new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            COMMANDS.add(event.getCommand().clone());
                        }
                    });

    private final MongoTemplate mongo = MongoStore.template(CLIENT, MONGO.database());
    private final MongoFacts facts = new MongoFacts(mongo);

    @BeforeEach
    void empty() {
        mongo.getDb().drop();
        COMMANDS.clear();
    }

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Override
    Facts facts() {
        return facts;
    }

    @Test
    void findsAndWritesByIdAlone() {
        Fact fact = training("T1", 1, "2025-03-10", MEDIA, 12);
        facts.put(List.of(fact));
        facts.find(Set.of(fact.id()));

        assertThat(COMMANDS)
                .filteredOn(it -> it.containsKey("find"))
                .extracting(it -> it.getDocument("filter").keySet())
                .containsExactly(Set.of("_id"));
        assertThat(COMMANDS)
                .filteredOn(it -> it.containsKey("update"))
                .flatExtracting(it -> it.getArray("updates"))
                .extracting(it -> it.asDocument().getDocument("q").keySet())
                .containsExactly(Set.of("_id"));
    }

    @Test
    void passesOverWhatANewerServiceStored() {
        mongo.getCollection("facts")
                .insertOne(
                        new Document("_id", "partners.training-recorded/T9")
                                .append("schemaVersion", 1)
                                .append("sequence", 4L)
                                .append("type", "partners.training-recorded.v9")
                                .append("gzip", false)
                                .append("data", new byte[] {'{', '}'}));

        facts.each(it -> assertThat(it).as("a fact of an unknown type").isNull());
        assertThat(facts.find(Set.of("partners.training-recorded/T9"))).isEmpty();
    }
}
