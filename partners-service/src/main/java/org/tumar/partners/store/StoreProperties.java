package org.tumar.partners.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param timeout how long a store may take to be found before it counts as unavailable
/// @param answer how long it may take over one command before it counts as unavailable
/// @param seenWithin how long it may take until lists and sums show what another process wrote
@ConfigurationProperties("tumar.partners.store")
record StoreProperties(
        @DefaultValue("1500ms") Duration timeout,
        @DefaultValue("20s") Duration answer,
        @DefaultValue("5s") Duration seenWithin) {}
