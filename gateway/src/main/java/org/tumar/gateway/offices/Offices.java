package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// The offices behind this gateway, in the order of its configuration.
public interface Offices {

    List<Office> all();

    /// How long a request waits for them.
    Duration patience();

    /// How the offices stand that the inquiry is about; those that have not confirmed it lately are
    /// asked, each at most once for each edition, all at the same time, and not waited for beyond
    /// the deadline.
    Heard ask(Inquiry inquiry, Request request);

    /// Counts what became known of it, or was signalled: where it is the same, so is the answer,
    /// but for its age.
    long version(Inquiry inquiry);

    /// Whether all that it calls live was confirmed lately enough.
    boolean isYoung(Basis basis);

    /// Whether what was heard may be said once more: it is young, and nothing is known or signalled
    /// that it does not say. What is said once more is kept warm.
    boolean holds(Basis basis);

    /// Offices have signalled that their answers are other ones since.
    void changed(Collection<Signal> signals);
}
