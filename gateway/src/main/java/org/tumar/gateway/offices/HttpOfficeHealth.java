package org.tumar.gateway.offices;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Whether one office answered when it was last called. Where it did not, that is no fault of the
/// gateway and makes nothing DOWN.
final class HttpOfficeHealth implements HealthIndicator {

    private static final Status UNREACHABLE = new Status("UNREACHABLE");

    private final HttpWatch watch;
    private final String office;

    HttpOfficeHealth(HttpWatch watch, String office) {
        this.watch = watch;
        this.office = office;
    }

    @Override
    public Health health() {
        return switch (watch.health(office)) {
            case UP -> Health.up().build();
            case DOWN -> Health.status(UNREACHABLE).build();
            case UNKNOWN -> Health.unknown().build();
        };
    }
}
