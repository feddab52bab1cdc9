package org.tumar.kit.events;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Says whether the brokers are reached. A peer that is away is told of, and is no fault of ours.
final class BrokerHealth implements HealthIndicator {

    private final EventBrokers brokers;

    BrokerHealth(EventBrokers brokers) {
        this.brokers = brokers;
    }

    @Override
    public Health health() {
        Health.Builder health =
                brokers.own()
                        .map(own -> own.trouble().map(BrokerHealth::down).orElseGet(Health::up))
                        .orElseGet(() -> Health.unknown().withDetail("own", "not configured"));
        brokers.peers().forEach((office, link) -> health.withDetail(office, state(link)));
        return health.build();
    }

    private static Health.Builder down(String why) {
        return Health.down().withDetail("own", why);
    }

    private static String state(RabbitLink link) {
        return link.trouble().map(why -> "DOWN: " + why).orElse("UP");
    }
}
