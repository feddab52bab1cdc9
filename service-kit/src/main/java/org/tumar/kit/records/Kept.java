package org.tumar.kit.records;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A record as it is kept.
///
/// @param sequence grows with each change; the first is 1
/// @param withdrawn it no longer counts; what it said is still here
/// @param history what it said before, oldest first
public record Kept<T>(
        String id,
        long sequence,
        boolean withdrawn,
        T content,
        Authorship authorship,
        List<Earlier<T>> history) {

    public Kept {
        history = List.copyOf(history);
    }

    public static <T> Kept<T> first(String id, T content, Authorship authorship) {
        return new Kept<>(id, 1, false, content, authorship, List.of());
    }

    /// It says something else from now on; what it said is history.
    public Kept<T> corrected(T content, Authorship authorship) {
        return new Kept<>(id, sequence + 1, false, content, authorship, past());
    }

    /// It counts no longer; what it said is history.
    public Kept<T> withdrawn(Authorship authorship) {
        return new Kept<>(id, sequence + 1, true, content, authorship, past());
    }

    /// It says something else from now on, and what it said is not kept: the content has a history
    /// of its own.
    public Kept<T> replaced(T content, Authorship authorship) {
        return new Kept<>(id, sequence + 1, withdrawn, content, authorship, history);
    }

    /// As it is, without what it said before.
    public Kept<T> withoutHistory() {
        return new Kept<>(id, sequence, withdrawn, content, authorship, List.of());
    }

    /// As it is, with those of its earlier versions whose content may be shown.
    public Kept<T> withHistory(Predicate<T> shown) {
        List<Earlier<T>> some = history.stream().filter(it -> shown.test(it.content())).toList();
        return new Kept<>(id, sequence, withdrawn, content, authorship, some);
    }

    /// Whether a change of what was looked at may be the one that made what is there: an answer
    /// that was lost is asked for again. What changes nothing is a repeat too.
    ///
    /// @param there the sequence of what is there
    /// @param seen the sequence of what was looked at
    public static boolean isRepeat(long there, long seen) {
        return there == seen || there == seen + 1;
    }

    private List<Earlier<T>> past() {
        Earlier<T> now = new Earlier<>(sequence, withdrawn, content, authorship);
        return Stream.concat(history.stream(), Stream.of(now)).toList();
    }
}
