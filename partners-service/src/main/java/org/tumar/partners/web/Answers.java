package org.tumar.partners.web;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.tumar.kit.records.Kept;
import org.tumar.partners.recording.Outcome;

/// Answers to changes of a record.
public final class Answers {

    private static final int LONGEST = 500;

    private Answers() {}

    /// What every correction tells beside the record.
    public record Told(long sequence, String reason) {}

    /// @throws ErrorResponseException the 422 problem, with all faults that were found until here
    public static Told told(Fields fields) {
        Long sequence = fields.count("sequence");
        String reason = fields.text("reason", LONGEST);
        if (!fields.faults().isEmpty()) {
            throw bad(fields);
        }
        return new Told(Objects.requireNonNull(sequence), Objects.requireNonNull(reason));
    }

    /// @throws ErrorResponseException the 400 problem
    public static Told told(@Nullable Long sequence, @Nullable String reason) {
        if (sequence == null) {
            throw Refusals.badQuery("sequence", "Say of which state, by its sequence.").exception();
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Refusals.badQuery(
                            "reason", "Say why, in at most %d characters.".formatted(LONGEST))
                    .exception();
        }
        return new Told(sequence, reason.strip());
    }

    public static ErrorResponseException bad(Fields fields) {
        return Refusals.RECORDS.bad(fields.faults().all()).exception();
    }

    /// Nothing to read in place of an object that has to be there, and its fault.
    public static Fields missing(Fields fields, String field) {
        fields.missing(field);
        throw bad(fields);
    }

    /// A record that is put right keeps its id, which may be sent again.
    public static void checkId(Fields inner, String id) {
        if (inner.has("id") && !id.equals(inner.id("id"))) {
            inner.fault("id", "other-id", "The address names another record.");
        }
    }

    /// The record with its sequence as a tag.
    public static <T> ResponseEntity<Object> found(Kept<T> kept, Function<Kept<T>, ?> body) {
        return answer(HttpStatus.OK, kept, body);
    }

    public static <T> ResponseEntity<Object> of(Outcome<T> outcome, Function<Kept<T>, ?> body) {
        return switch (outcome) {
            case Outcome.Entered<T>(var kept) -> answer(HttpStatus.CREATED, kept, body);
            case Outcome.Changed<T>(var kept) -> answer(HttpStatus.OK, kept, body);
            case Outcome.Unchanged<T>(var kept) -> answer(HttpStatus.OK, kept, body);
            case Outcome.OtherContent<T>() -> Refusals.RECORDS.otherContent().response();
            case Outcome.ChangedSince<T>(long sequence) ->
                    Refusals.RECORDS.changedSince(sequence).response();
            case Outcome.NotFound<T>() -> Refusals.RECORDS.notFound().response();
        };
    }

    private static <T> ResponseEntity<Object> answer(
            HttpStatus status, Kept<T> kept, Function<Kept<T>, ?> body) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(kept.sequence()))
                .body(body.apply(kept));
    }
}
