package org.tumar.kit.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The records of one kind.
///
/// Everything may throw [org.tumar.kit.events.StoreAway].
public interface Records<T> {

    Optional<Kept<T>> find(String id);

    /// By id, those that there are.
    Map<String, Kept<T>> find(Collection<String> ids);

    /// Every record, in no order.
    void scan(Consumer<Kept<T>> each);

    /// By id the sequence of each record.
    Map<String, Long> sequences();

    /// Each change by itself, as a whole or not at all, and not where the record is no longer what
    /// it was made from.
    ///
    /// @param changes of different records
    /// @return the ids of those that somebody else was faster with
    /// @throws StoreRefuses where the store will not take one; others may have been written
    Set<String> write(List<Change<T>> changes);
}
