package org.tumar.kit.security;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// Whether each thing that the identity provider is needed for can be had: 1, or 0 while what is
/// known goes on.
final class IdentityMeters implements MeterBinder {

    static final String AVAILABLE = "tumar.security.identity.available";

    private final IdentityStates states;

    IdentityMeters(IdentityStates states) {
        this.states = states;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        states.away()
                .forEach((what, away) ->
                        Gauge.builder(AVAILABLE, () -> away.get() == null ? 1 : 0)
                                .description("Whether the identity provider gives what is needed")
                                .tag("what", what.replace(' ', '-'))
                                .register(registry));
    }
}
