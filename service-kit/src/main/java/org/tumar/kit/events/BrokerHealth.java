package org.tumar.kit.events;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Says whether the brokers are reached and the queues consumed. A peer that is away is told of,
/// and is no fault of ours; nor is a queue that another process of the office consumes.
final class BrokerHealth implements HealthIndicator {

    /// What brokers say of a queue that has its one consumer.
    private static final String TAKEN = "exclusive";

    private final EventBrokers brokers;
    private final EventConsumers consumers;

    BrokerHealth(EventBrokers brokers, EventConsumers consumers) {
        this.brokers = brokers;
        this.consumers = consumers;
    }

    @Override
    public Health health() {
        Health.Builder health =
                brokers.own()
                        .map(own -> own.trouble().map(BrokerHealth::down).orElseGet(Health::up))
                        .orElseGet(() -> Health.unknown().withDetail("own", "not configured"));
        consumers.troubles().forEach((queue, why) -> consumed(health, queue, why));
        brokers.peers().forEach((office, link) -> health.withDetail(office, state(link)));
        return health.build();
    }

    private static void consumed(Health.Builder health, String queue, String why) {
        if (!why.contains(TAKEN)) {
            health.down();
        }
        health.withDetail(queue, "not consumed: " + why);
    }

    private static Health.Builder down(String why) {
        return Health.down().withDetail("own", why);
    }

    private static String state(RabbitLink link) {
        return link.trouble().map(why -> "DOWN: " + why).orElse("UP");
    }
}
