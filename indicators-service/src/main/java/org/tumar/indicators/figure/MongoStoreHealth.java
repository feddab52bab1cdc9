package org.tumar.indicators.figure;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/// Down while the store does not answer the question that every request begins with.
///
/// Asks what the service itself asks: not every server knows the commands that others ask.
final class MongoStoreHealth implements HealthIndicator {

    private final Programmes programmes;

    MongoStoreHealth(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("programmes", programmes.heads().size()).build();
        } catch (DataAccessException | MongoException _) {
            return Health.down().build();
        }
    }
}
