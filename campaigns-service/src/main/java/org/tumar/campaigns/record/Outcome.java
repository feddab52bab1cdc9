package org.tumar.campaigns.record;

import java.util.List;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.records.Kept;

/// What came of entering, correcting or withdrawing a record.
public sealed interface Outcome<B> {

    record Recorded<B>(Kept<B> kept) implements Outcome<B> {}

    /// It was there already and says the same.
    record Unchanged<B>(Kept<B> kept) implements Outcome<B> {}

    record Bad<B>(List<FaultBody> faults) implements Outcome<B> {}

    /// There is one of that id that says something else, or was withdrawn.
    record OtherContent<B>() implements Outcome<B> {}

    /// It has changed since it was looked at.
    record ChangedSince<B>(long sequence) implements Outcome<B> {}

    record NotFound<B>() implements Outcome<B> {}

    /// Whether it was not taken.
    default boolean isRefusal() {
        return switch (this) {
            case Recorded<B> _, Unchanged<B> _ -> false;
            case Bad<B> _, OtherContent<B> _, ChangedSince<B> _, NotFound<B> _ -> true;
        };
    }
}
