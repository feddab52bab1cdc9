package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every version of what stands at an address, oldest first, and what imports say of it.
///
/// @param told what imports say, where that is more than the versions tell
public record History<T extends Statement>(List<Version<T>> versions, Optional<Line<T>> told) {

    public History {
        versions = List.copyOf(versions);
    }

    public History(List<Version<T>> versions) {
        this(versions, Optional.empty());
    }

    public static <T extends Statement> History<T> empty() {
        return new History<>(List.of());
    }

    /// What stands there now; empty where it was removed.
    public Optional<T> current() {
        return versions.isEmpty() ? Optional.empty() : versions.getLast().content();
    }

    /// Whether the office itself has put right what stands there now.
    public boolean isCorrected() {
        return !versions.isEmpty() && versions.getLast().authorship().origin() == Origin.CORRECTION;
    }

    /// Whether a correction stands that was made after that.
    public boolean isCorrectedAfter(Turn turn) {
        return isCorrected() && versions.getLast().turn().isAfter(turn);
    }

    /// Whether that revision changed what stands there.
    boolean isChangedBy(long revision) {
        return !versions.isEmpty() && versions.getLast().revision() == revision;
    }

    /// How many versions something newer has taken the place of: all, where an import removed what
    /// stood there and imports say no more, so that it is as if nothing ever had.
    int outdated() {
        return isGone() ? versions.size() : Math.max(0, versions.size() - 1);
    }

    private boolean isGone() {
        return told.isEmpty()
                && !versions.isEmpty()
                && versions.getLast().content().isEmpty()
                && versions.getLast().authorship().origin() == Origin.IMPORT;
    }

    /// Of those, letters in words and remarks.
    long outdatedLetters() {
        return versions.subList(0, outdated()).stream()
                .flatMap(it -> it.content().stream())
                .mapToLong(Statement::letters)
                .sum();
    }

    /// Without those; what imports say stays as it is.
    History<T> latest() {
        List<Version<T>> last = versions.subList(outdated(), versions.size());
        return new History<>(last, told(last, line()));
    }

    /// Those alone.
    History<T> withoutLatest() {
        return new History<>(versions.subList(0, outdated()));
    }

    /// What all imports together say.
    public Line<T> line() {
        return told.orElseGet(() -> Line.of(versions));
    }

    /// This history with one more version.
    public History<T> plus(Version<T> version) {
        List<Version<T>> all = new ArrayList<>(versions);
        all.add(version);
        return new History<>(all, told(all, line()));
    }

    /// This history with what imports say by now.
    public History<T> telling(Line<T> line) {
        return new History<>(versions, told(versions, line));
    }

    private static <T extends Statement> Optional<Line<T>> told(
            List<Version<T>> versions, Line<T> line) {
        boolean corrected =
                !versions.isEmpty()
                        && versions.getLast().authorship().origin() == Origin.CORRECTION;
        Line<T> kept = corrected ? line : line.withoutOverwrites();
        return kept.equals(Line.of(versions)) ? Optional.empty() : Optional.of(kept);
    }
}
