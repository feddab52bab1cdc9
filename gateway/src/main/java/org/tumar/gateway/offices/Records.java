package org.tumar.gateway.offices;

import java.util.List;

/// What the offices' services say of the records that they keep.
public interface Records {

    /// What has not been confirmed lately is asked: each service of each office at most once, all
    /// at the same time, and none is waited for beyond the deadline.
    ///
    /// @return in the order of what was asked
    List<Told<?>> ask(List<RecordsInquiry<?>> asked, Request request);
}
