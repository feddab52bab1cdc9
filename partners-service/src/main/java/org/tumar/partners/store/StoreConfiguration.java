package org.tumar.partners.store;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.tumar.kit.StorePatience;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.Relay;
import org.tumar.kit.observe.BoundedHealth;
import org.tumar.kit.records.RecordStore;
import org.tumar.partners.web.Office;

/// The store.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer storeTimeouts(StoreProperties properties) {
        return new StorePatience(properties.timeout(), properties.answer())::apply;
    }

    /// What waits is sent at once.
    @Bean
    RecordStore recordStore(
            MongoDatabaseFactory database,
            Office office,
            Clock clock,
            ObjectProvider<Relay> relays) {
        return new RecordStore(
                database.getMongoDatabase(),
                office.code(),
                clock,
                () -> relays.ifAvailable(Relay::nudge));
    }

    @Bean
    Outbox outbox(RecordStore store) {
        return store.outbox();
    }

    @Bean
    Replicas replicas(StoreProperties properties) {
        return new Replicas(properties.seenWithin());
    }

    /// Named `store` among the components of the service's health.
    @Bean("storeHealthIndicator")
    BoundedHealth storeHealth(RecordStore store) {
        return store.health();
    }
}
