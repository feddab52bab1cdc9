package org.tumar.gateway.offices;

import java.util.List;

/// How the offices' services are doing that answer no question about figures.
public interface Services {

    /// Of one office, beside its indicators-service, which says how it is by what it answers.
    List<ServiceState> of(String office);
}
