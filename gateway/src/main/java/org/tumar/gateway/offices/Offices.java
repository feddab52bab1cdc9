package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.List;

/// The offices behind this gateway, in the order of its configuration.
public interface Offices {

    List<Office> all();

    /// How long a request waits for them.
    Duration patience();

    /// Asks every office at most once, all at the same time, and waits no longer than the deadline.
    ///
    /// @return how each office stands, in the order of the configuration
    List<Standing> ask(Question question, Request request);
}
