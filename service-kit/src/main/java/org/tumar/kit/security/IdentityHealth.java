package org.tumar.kit.security;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Component `identity`: whether tokens can be checked, and whether this process has one of its
/// own.
///
/// DOWN while the provider is away, also where what is known goes on.
final class IdentityHealth implements HealthIndicator {

    private final SigningKeys keys;
    private final @Nullable HttpServiceIdentity own;

    IdentityHealth(SigningKeys keys, @Nullable HttpServiceIdentity own) {
        this.keys = keys;
        this.own = own;
    }

    @Override
    public Health health() {
        String reasons =
                Stream.of(
                                Optional.ofNullable(keys.away()).map(it -> "keys: " + it),
                                Optional.ofNullable(own)
                                        .flatMap(it -> Optional.ofNullable(it.away()))
                                        .map(it -> "own token: " + it))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; "));
        return reasons.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", reasons)
                        .withDetail("tokensAreChecked", keys.isKnown())
                        .build();
    }
}
