package org.tumar.indicators.figure;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.StorePatience;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.Relay;
import org.tumar.kit.observe.BoundedHealth;

/// The store.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class FigureConfiguration {

    /// A probe that takes longer counts as failed with those who send it.
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(2);

    /// No class names in documents.
    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory database,
            MongoMappingContext context,
            MongoCustomConversions conversions) {
        DbRefResolver noReferences = new DefaultDbRefResolver(database);
        MappingMongoConverter converter = new MappingMongoConverter(noReferences, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storeTimeouts(StoreProperties properties) {
        return new StorePatience(properties.timeout(), properties.answer())::apply;
    }

    @Bean
    Programmes programmes(MongoTemplate mongo, Office office, Clock clock) {
        return new MongoProgrammes(new MongoById(mongo), new MongoHeads(mongo, office, clock));
    }

    @Bean
    Outbox outbox(MongoTemplate mongo, Office office) {
        return new MongoOutbox(new MongoById(mongo), office);
    }

    @Bean
    Ledger ledger(
            Programmes programmes, StoreProperties properties, ObjectProvider<Committed> others) {
        return new Ledger(
                programmes,
                properties.patience(),
                commit -> others.orderedStream().forEach(it -> it.committed(commit)));
    }

    /// What waits is sent at once.
    @Bean
    Committed nudge(ObjectProvider<Relay> relays) {
        return _ -> relays.ifAvailable(Relay::nudge);
    }

    /// Named `store` among the components of the service's health.
    @Bean("storeHealthIndicator")
    BoundedHealth storeHealth(Programmes programmes) {
        return new BoundedHealth(new MongoStoreHealth(programmes), HEALTH_PATIENCE);
    }
}
