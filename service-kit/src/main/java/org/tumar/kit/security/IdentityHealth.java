package org.tumar.kit.security;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Component `identity`: whether tokens can be checked, whether this process has one of its own,
/// and whether it hears of revoked ones, where it asks.
///
/// DOWN while the provider is away, also where what is known goes on.
final class IdentityHealth implements HealthIndicator {

    private final SigningKeys keys;
    private final IdentityStates states;

    IdentityHealth(SigningKeys keys, IdentityStates states) {
        this.keys = keys;
        this.states = states;
    }

    @Override
    public Health health() {
        String reasons =
                states.reasons().entrySet().stream()
                        .map(it -> it.getKey() + ": " + it.getValue())
                        .collect(Collectors.joining("; "));
        return reasons.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", reasons)
                        .withDetail("tokensAreChecked", keys.isKnown())
                        .build();
    }
}
