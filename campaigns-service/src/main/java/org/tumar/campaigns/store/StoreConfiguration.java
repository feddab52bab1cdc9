package org.tumar.campaigns.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.office.Office;
import org.tumar.kit.StorePatience;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.Relay;
import org.tumar.kit.observe.BoundedHealth;
import org.tumar.kit.records.RecordStore;

/// The store.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer storeTimeouts(StoreProperties properties) {
        return new StorePatience(properties.timeout(), properties.answer())::apply;
    }

    @Bean
    MongoDatabase database(
            MongoClient client, @Value("${spring.mongodb.database:campaigns}") String name) {
        return client.getDatabase(name);
    }

    /// What waits is sent at once.
    @Bean
    RecordStore recordStore(
            MongoDatabase database, Office office, Clock clock, ObjectProvider<Relay> relays) {
        return new RecordStore(
                database, office.code(), clock, () -> relays.ifAvailable(Relay::nudge));
    }

    @Bean
    Outbox outbox(RecordStore store) {
        return store.outbox();
    }

    /// Named `store` among the components of the service's health.
    @Bean("storeHealthIndicator")
    BoundedHealth storeHealth(RecordStore store) {
        return store.health();
    }
}
