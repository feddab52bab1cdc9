package org.tumar.campaigns.record;

import java.util.Collections;
import java.util.List;
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

    /// Who may see it.
    default List<@Nullable String> readers(B there) {
        return Collections.singletonList(organisation(there));
    }

    /// The partner that it says it is of, which must be one that the writer speaks for; null where
    /// it says none.
    default @Nullable String claimed(B body) {
        return organisation(body);
    }

    /// The same, of whom it was before where it does not say.
    default B owned(B body, B before) {
        return body;
    }

    /// The field that says whose record it is.
    String ownerField();

    /// The same with what was left out, as it then is. Nothing is missing that a record must have,
    /// but all else may still be wrong where there is one before.
    ///
    /// @param before what is there: it says so first
    default B complete(B body, Optional<B> before) {
        return body;
    }

    /// Whether two that are complete say the same.
    default boolean same(B one, B other) {
        return one.equals(other);
    }

    /// Whether others count by records of this sort.
    default boolean isCountedBy() {
        return false;
    }

    /// Adds whatever is wrong. What a record must have may still be missing.
    ///
    /// @param before what is put right: whom it named already it may go on naming
    void check(B body, Optional<B> before, Writer writer, Faults faults);

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
