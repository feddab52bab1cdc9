package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /// What was said last, and all that has become of it since: submitted, returned, approved.
    public List<Version<T>> proposal() {
        return versions.isEmpty() ? versions : versions.subList(start(versions), versions.size());
    }

    private static <T> int start(List<Version<T>> versions) {
        int start = versions.size() - 1;
        while (start > 0 && !versions.get(start).authorship().origin().isEntry()) {
            start--;
        }
        return start;
    }

    /// The version that a view shows.
    public Optional<Version<T>> seen(View view) {
        int place = place(view);
        return place < 0 ? Optional.empty() : Optional.of(versions.get(place));
    }

    private int place(View view) {
        return view == View.APPROVED ? approved() : visible();
    }

    private int approved() {
        int place = versions.size() - 1;
        while (place >= 0 && versions.get(place).state() != State.APPROVED) {
            place--;
        }
        return place;
    }

    /// Of what was returned, or is a draft, nothing is seen: that it was submitted once neither.
    private int visible() {
        int place = versions.size() - 1;
        while (place >= 0 && !versions.get(place).state().isVisible()) {
            place = start(versions.subList(0, place + 1)) - 1;
        }
        return place;
    }

    /// What that view shows, and nothing else.
    History<T> shown(View view) {
        return isShown(view) ? this : new History<>(seen(view).stream().toList());
    }

    /// Whether a view shows what stands here.
    boolean isShown(View view) {
        return place(view) == versions.size() - 1;
    }

    /// What was recorded by then.
    History<T> recordedBy(Instant instant) {
        int end = versions.size();
        while (end > 0 && versions.get(end - 1).known().isAfter(instant)) {
            end--;
        }
        return new History<>(versions.subList(0, end));
    }

    /// Whether the office itself has put right what stands there now.
    public boolean isCorrected() {
        return isCorrected(versions);
    }

    private static <T> boolean isCorrected(List<Version<T>> versions) {
        return !versions.isEmpty()
                && versions.get(start(versions)).authorship().origin() == Origin.CORRECTION;
    }

    /// Whether a correction stands that was made after that.
    public boolean isCorrectedAfter(Turn turn) {
        return isCorrected() && proposal().getFirst().turn().isAfter(turn);
    }

    /// Whether that revision changed what stands there.
    boolean isChangedBy(long revision) {
        return !versions.isEmpty() && versions.getLast().revision() == revision;
    }

    /// Whether a view shows something else since that revision: not where it is a draft's, say.
    boolean isShownOtherwiseBy(long revision) {
        if (!isChangedBy(revision)) {
            return false;
        }
        History<T> before = new History<>(versions.subList(0, begin(revision)));
        return Stream.of(View.values()).anyMatch(it -> !before.seen(it).equals(seen(it)));
    }

    /// How many versions neither stand nor are shown by any view: all, where an import removed what
    /// stood there and imports say no more, so that it is as if nothing ever had.
    int outdated() {
        return (int) outdatedOnes().count();
    }

    private IntStream outdatedOnes() {
        if (isGone() || versions.isEmpty()) {
            return IntStream.range(0, versions.size());
        }
        int visible = visible();
        int approved = approved();
        return IntStream.range(0, start(versions)).filter(it -> it != visible && it != approved);
    }

    private boolean isGone() {
        return told.isEmpty()
                && !versions.isEmpty()
                && versions.getLast().content().isEmpty()
                && versions.getLast().authorship().origin() == Origin.IMPORT
                && seen(View.APPROVED).flatMap(Version::content).isEmpty();
    }

    /// Of those, letters in words and remarks.
    long outdatedLetters() {
        return outdatedOnes()
                .mapToObj(versions::get)
                .flatMap(it -> it.content().stream())
                .mapToLong(Statement::letters)
                .sum();
    }

    /// Without those; what imports say stays as it is.
    History<T> latest() {
        List<Version<T>> kept = kept();
        return new History<>(kept, told(kept, line()));
    }

    private List<Version<T>> kept() {
        Set<Integer> outdated = outdatedOnes().boxed().collect(Collectors.toSet());
        return IntStream.range(0, versions.size())
                .filter(it -> !outdated.contains(it))
                .mapToObj(versions::get)
                .toList();
    }

    /// Those alone, with what is kept between them: so that they stand in order wherever they go.
    History<T> putAside() {
        return new History<>(versions.subList(0, outdatedOnes().max().orElse(-1) + 1));
    }

    /// With versions that were put aside before these, some of which may still be among these.
    public History<T> after(List<Version<T>> older) {
        return new History<>(Stream.concat(older.stream(), versions.stream()).distinct().toList());
    }

    /// What all imports together say.
    public Line<T> line() {
        return told.orElseGet(() -> Line.of(versions));
    }

    /// This history with one more version. Where the same revision has said the same already and
    /// something else since, it comes last: no version is ever here twice, so that what was put
    /// aside can be told from what is still here.
    public History<T> plus(Version<T> version) {
        List<Version<T>> all = new ArrayList<>(versions);
        all.subList(begin(version.revision()), all.size()).remove(version);
        all.add(version);
        return new History<>(all, told(all, line()));
    }

    /// Where the versions of the revision begin that is the last.
    private int begin(long last) {
        int begin = versions.size();
        while (begin > 0 && versions.get(begin - 1).revision() == last) {
            begin--;
        }
        return begin;
    }

    /// This history with what imports say by now.
    public History<T> telling(Line<T> line) {
        return new History<>(versions, told(versions, line));
    }

    private static <T extends Statement> Optional<Line<T>> told(
            List<Version<T>> versions, Line<T> line) {
        Line<T> kept = isCorrected(versions) ? line : line.withoutOverwrites();
        return kept.equals(Line.of(versions)) ? Optional.empty() : Optional.of(kept);
    }
}
