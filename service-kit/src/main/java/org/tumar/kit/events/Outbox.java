package org.tumar.kit.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What waits in a service's store to be sent.
///
/// A destination is an office's code in capitals: `KZ`, `REGION`. Called by one thread for each
/// destination. May throw [StoreAway], or anything: the relay tries again later.
public interface Outbox {

    /// What waits for a destination, of each subject the oldest first and without a gap.
    ///
    /// Large data may make it less than is wanted, though never nothing where something waits.
    List<Event> pending(String destination, Wanted wanted);

    /// How much is asked for.
    ///
    /// @param most how many events at most
    /// @param single subjects of which the oldest event alone is wanted, after those of all others
    /// @param none subjects of which none is wanted
    record Wanted(int most, Set<String> single, Set<String> none) {

        public Wanted {
            single = Set.copyOf(single);
            none = Set.copyOf(none);
        }
    }

    /// Takes the destination off these: they are with its broker. Again for the same ones does
    /// nothing.
    void confirmed(String destination, Collection<Event> sent);

    /// By destination what waits for it; nothing for those for which nothing does.
    Map<String, Backlog> backlog();

    /// Whether other offices are told too; else nobody connects to their brokers.
    default boolean tellsOthers() {
        return true;
    }
}
