package org.tumar.indicators.figure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param timeout how long a store may take to be found before it counts as unavailable
/// @param answer how long it may take over one command before it counts as unavailable
/// @param patience how long a change waits for those before it
@ConfigurationProperties("tumar.indicators.store")
record StoreProperties(
        @DefaultValue("1500ms") Duration timeout,
        @DefaultValue("20s") Duration answer,
        @DefaultValue("10s") Duration patience) {}
