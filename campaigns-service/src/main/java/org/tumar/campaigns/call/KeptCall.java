package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Earlier;

/// A call as its day keeps it.
///
/// @param sequence grows with each change; the first is 1
/// @param movedTo the day that it is leaving or gone for
/// @param history oldest first
record KeptCall(
        String id,
        long sequence,
        State state,
        @Nullable LocalDate movedTo,
        Call call,
        Authorship authorship,
        List<Earlier<Call>> history) {

    enum State {
        /// It counts on this day.
        HERE,
        /// It counts no longer.
        WITHDRAWN,
        /// On its way to another day, which does not have it for certain yet.
        LEAVING,
        /// On another day.
        GONE
    }

    KeptCall {
        history = List.copyOf(history);
    }

    static KeptCall first(String id, Call call, Authorship authorship) {
        return new KeptCall(id, 1, State.HERE, null, call, authorship, List.of());
    }

    /// It says something else from now on; where it is of another day then, it is leaving.
    KeptCall corrected(Call next, LocalDate here, Authorship by) {
        boolean stays = next.day().equals(here);
        return new KeptCall(
                id,
                sequence + 1,
                stays ? State.HERE : State.LEAVING,
                stays ? null : next.day(),
                next,
                by,
                past());
    }

    KeptCall withdrawn(Authorship by) {
        return new KeptCall(id, sequence + 1, State.WITHDRAWN, null, call, by, past());
    }

    /// On its way to another day.
    KeptCall leaving(LocalDate to) {
        return new KeptCall(id, sequence, State.LEAVING, to, call, authorship, history);
    }

    /// As the day has it that it went to.
    KeptCall arrived() {
        return new KeptCall(id, sequence, State.HERE, null, call, authorship, history);
    }

    /// As the day remembers it that it left: only where it is.
    KeptCall gone() {
        return new KeptCall(id, sequence, State.GONE, movedTo, call, authorship, List.of());
    }

    private List<Earlier<Call>> past() {
        Earlier<Call> now = new Earlier<>(sequence, state == State.WITHDRAWN, call, authorship);
        return Stream.concat(history.stream(), Stream.of(now)).toList();
    }
}
