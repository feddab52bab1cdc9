package org.tumar.indicators.figure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.time.Clock;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.Outbox;

/// The real adapters of one office over one database, without Spring's context.
public final class MongoStore {

    private final MongoTemplate mongo;
    private final Office office;
    private final Clock clock;

    public MongoStore(MongoClient client, String database, Office office, Clock clock) {
        this.mongo = template(client, database);
        this.office = office;
        this.clock = clock;
    }

    /// A client of which each command is heard.
    public static MongoClient client(String uri, CommandListener listener) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .addCommandListener(listener)
                        .build());
    }

    public Programmes programmes() {
        return new MongoProgrammes(new MongoById(mongo), new MongoHeads(mongo, office, clock));
    }

    public Outbox outbox() {
        return new MongoOutbox(new MongoById(mongo), office);
    }

    /// As the service has it.
    public static MongoTemplate template(MongoClient client, String database) {
        MongoDatabaseFactory factory = new SimpleMongoClientDatabaseFactory(client, database);
        MongoCustomConversions conversions =
                MongoCustomConversions.create(
                        it -> it.bigDecimal(BigDecimalRepresentation.DECIMAL128));
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setAutoIndexCreation(false);
        context.afterPropertiesSet();
        MappingMongoConverter converter =
                new FigureConfiguration().mappingMongoConverter(factory, context, conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }
}
