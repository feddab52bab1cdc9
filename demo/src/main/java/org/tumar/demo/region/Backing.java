package org.tumar.demo.region;

/// What the processes of a region lean on beside their store.
record Backing(Brokers brokers, IdentityProvider identity) {}
