package org.tumar.kit.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What waits in a service's store to be sent.
///
/// A destination is an office's code in capitals: `KZ`, `REGION`. Called by one thread for each
/// destination. May throw [StoreAway], or anything: the relay tries again later.
public interface Outbox {

    /// What waits for a destination, of each subject the oldest first and without a gap.
    List<Event> pending(String destination, int most);

    /// Takes the destination off these: they are with its broker. Again for the same ones does
    /// nothing.
    void confirmed(String destination, Collection<Event> sent);

    /// By destination what waits for it; nothing for those for which nothing does.
    Map<String, Backlog> backlog();
}
