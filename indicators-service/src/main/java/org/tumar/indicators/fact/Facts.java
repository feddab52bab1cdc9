package org.tumar.indicators.fact;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/// The facts that an office keeps: the last of each record.
interface Facts {

    /// All of them, one after another, in any order.
    void each(Consumer<Fact> consumer);

    /// By id, those that are there.
    Map<String, Fact> find(Collection<String> ids);

    /// Puts each in the place of what there was of its record.
    void put(Collection<Fact> facts);
}
