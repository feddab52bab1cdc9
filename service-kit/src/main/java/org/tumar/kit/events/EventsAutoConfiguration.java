package org.tumar.kit.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.Topology;

/// Sends what an [Outbox] holds and hands each [EventQueue] what comes to it.
@AutoConfiguration
@EnableConfigurationProperties(EventsProperties.class)
class EventsAutoConfiguration {

    /// A service that has more than the others declares it by a bean of its own.
    @Bean
    @ConditionalOnMissingBean
    Topology topology() {
        return OfficeTopology.standard();
    }

    @Bean
    @ConditionalOnBean(Outbox.class)
    Relay relay() {
        return new Relay(() -> {});
    }
}
