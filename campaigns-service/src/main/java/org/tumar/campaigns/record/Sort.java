package org.tumar.campaigns.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Sending;

/// What is particular to one sort of records.
public interface Sort<B extends Record> {

    String id(B body);

    /// The partner whose record it is; null where that cannot be told.
    @Nullable String organisation(B body);

    /// The field that says whose record it is.
    String ownerField();

    /// The same with what was left out, as it then is.
    ///
    /// @param before what is there: it says so first
    default B complete(B body, Optional<B> before) {
        return body;
    }

    /// Adds whatever is wrong. What a record must have may still be missing.
    void check(B body, Faults faults);

    /// Adds what will not do about a change, however sound the record is by itself. What a record
    /// must have may still be missing.
    default void checkChange(B before, B after, Faults faults) {}

    /// Adds why it cannot be taken back, where others count by it.
    default void checkWithdrawal(B there, Faults faults) {}

    /// What others are told; empty where nobody is.
    default Optional<Sending<?>> sending(Kept<B> kept) {
        return Optional.empty();
    }
}
