package org.tumar.campaigns.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tumar.campaigns.record.Outcome;
import org.tumar.contracts.records.FaultBody;
import org.tumar.contracts.records.RecordBody;
import org.tumar.kit.records.Kept;

/// What came of a record, as an answer.
public final class Outcomes {

    private Outcomes() {}

    /// @param done the status where something was changed
    /// @param shown what the caller is shown of it
    public static <T, B> ResponseEntity<Object> response(
            Outcome<T> outcome, HttpStatus done, Function<Kept<T>, RecordBody<B>> shown) {
        return switch (outcome) {
            case Outcome.Recorded<T>(Kept<T> kept) ->
                    ResponseEntity.status(done).body(shown.apply(kept));
            case Outcome.Unchanged<T>(Kept<T> kept) -> ResponseEntity.ok(shown.apply(kept));
            case Outcome.Bad<T>(List<FaultBody> faults) -> Refusals.RECORDS.bad(faults).response();
            case Outcome.OtherContent<T>() -> Refusals.RECORDS.otherContent().response();
            case Outcome.ChangedSince<T>(long sequence) ->
                    Refusals.changedSince(sequence).response();
            case Outcome.NotFound<T>() -> Refusals.RECORDS.notFound().response();
        };
    }
}
