package org.tumar.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.tumar.contracts.catalogue.EventCatalogue;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.Topology;

/// Sends what an [Outbox] holds, and hands each [EventQueue] what comes to it.
@AutoConfiguration(
        afterName = {
            "org.tumar.kit.KitAutoConfiguration",
            "org.tumar.kit.observe.ObserveAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration"
        })
@EnableConfigurationProperties(EventsProperties.class)
class EventsAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EventsAutoConfiguration.class);

    /// Names the own office, by which an outbox names the own broker.
    private static final String OFFICE = "tumar.office.code";

    /// A service that has more than the others declares it by a bean of its own.
    @Bean
    @ConditionalOnMissingBean
    Topology topology() {
        return OfficeTopology.standard();
    }

    @Bean
    EventBrokers eventBrokers(
            EventsProperties properties, Topology topology, ObjectProvider<Outbox> outbox) {
        EventBrokers brokers = EventBrokers.of(properties, topology);
        Outbox known = outbox.getIfAvailable();
        return known == null || known.tellsOthers() ? brokers : brokers.ownAlone();
    }

    @Bean
    @ConditionalOnMissingBean
    EventMeters eventMeters(ObjectProvider<MeterRegistry> registry, Clock clock) {
        MeterRegistry known = registry.getIfAvailable();
        return known == null ? EventMeters.NONE : new MicrometerEventMeters(known, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    EventTracing eventTracing() {
        return EventTracing.NONE;
    }

    @Bean
    @ConditionalOnBean(Outbox.class)
    Relay relay(
            Outbox outbox,
            EventBrokers brokers,
            EventsProperties properties,
            Consumption.Means means,
            Environment environment) {
        String own = office(environment);
        return new Relay(new Lanes(outbox, properties, means).of(own, brokers.destinations(own)));
    }

    @Bean
    Consumption.Means consumptionMeans(
            EventsProperties properties,
            EventBrokers brokers,
            Topology topology,
            EventMeters meters,
            EventTracing tracing,
            Clock clock) {
        KnownEvents known = new KnownEvents(EventCatalogue.all(), topology);
        return new Consumption.Means(
                known,
                brokers.senders(properties.users()),
                meters,
                tracing,
                clock,
                properties.batch());
    }

    @Bean
    EventConsumers eventConsumers(
            ObjectProvider<EventQueue> queues, EventBrokers brokers, Consumption.Means means) {
        List<EventQueue> all = queues.orderedStream().toList();
        if (brokers.own().isEmpty() && !all.isEmpty()) {
            LOG.warn(
                    "tumar.events.broker is not set: no events come in, and those for others wait");
        }
        return new EventConsumers(
                brokers.own().stream()
                        .flatMap(link -> all.stream().map(it -> consumer(it, link, means)))
                        .toList());
    }

    private static RabbitConsumer consumer(
            EventQueue queue, RabbitLink link, Consumption.Means means) {
        means.meters().consumes(queue.name());
        return new RabbitConsumer(link, new Consumption(queue, means));
    }

    @Bean
    EventWatch eventWatch(
            ObjectProvider<Outbox> outbox,
            EventBrokers brokers,
            EventsProperties properties,
            EventMeters meters,
            Environment environment) {
        return new EventWatch(
                Optional.ofNullable(outbox.getIfAvailable()),
                brokers.own().map(RabbitDepth::new),
                Stream.concat(
                                brokers.destinations(office(environment)).keySet().stream(),
                                properties.gone().stream())
                        .collect(Collectors.toSet()),
                meters,
                properties.poll());
    }

    @Bean
    BrokerHealth brokerHealthIndicator(EventBrokers brokers, EventConsumers consumers) {
        return new BrokerHealth(brokers, consumers);
    }

    private static String office(Environment environment) {
        return environment.getProperty(OFFICE, "").strip().toUpperCase(Locale.ROOT);
    }
}
