package org.tumar.gateway.composition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.access.Operation;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Told;
import org.tumar.gateway.offices.Topic;

/// What somebody sees of the offices' records from one gateway: of which offices, and of which
/// programmes.
///
/// What is not seen is not asked for.
public final class RecordsOutlook {

    private final Sight sight;
    private final Topic<?> topic;
    private final Wanted wanted;
    private final List<Office> expected;
    private final List<Office> seen;

    /// @param behind the offices behind the gateway; those without the service have no such records
    public RecordsOutlook(Sight sight, List<Office> behind, Topic<?> topic, Wanted wanted) {
        this.sight = sight;
        this.topic = topic;
        this.wanted = wanted;
        this.expected =
                behind.stream()
                        .filter(it -> it.address(topic.service()).isPresent())
                        .filter(this::isWanted)
                        .toList();
        this.seen = expected.stream().filter(this::isSeen).toList();
    }

    private boolean isWanted(Office office) {
        return wanted.countries()
                .map(it -> office.country().filter(it::contains).isPresent())
                .orElse(true);
    }

    private boolean isSeen(Office office) {
        return wanted.programme()
                .map(it -> sight.maySee(operation(), office.code(), it))
                .orElseGet(() ->
                        sight.maySee(operation(), office.code())
                                && shown(office).filter(List::isEmpty).isEmpty());
    }

    public Operation operation() {
        return topic.operation();
    }

    public Optional<String> programme() {
        return wanted.programme();
    }

    /// Codes of the offices that are asked about, seen or not.
    public List<String> expected() {
        return expected.stream().map(Office::code).toList();
    }

    /// In the order of the configuration.
    public List<Office> seen() {
        return seen;
    }

    /// Whether there is something, and nothing of it may be seen.
    public boolean isBlind() {
        return seen.isEmpty() && !expected.isEmpty();
    }

    /// Whether every office that is asked about may be seen, and the same programmes of each: sums
    /// of more in one office than in another are no sum.
    public boolean isWhole() {
        return seen.size() == expected.size()
                && seen.stream().map(it -> counted(it).map(Set::copyOf)).distinct().count() <= 1;
    }

    /// Of which programmes an office's records are shown; empty: of all.
    public Optional<List<String>> shown(Office office) {
        return sight.programmes(operation(), office.code()).map(List::copyOf);
    }

    /// Of which programmes an office's records are counted; empty: of all that it has.
    public Optional<List<String>> counted(Office office) {
        return wanted.programme().map(List::of).or(() -> shown(office));
    }

    /// Why nothing of it is shown; empty where it is.
    public Optional<Trouble> refusal() {
        return isBlind()
                ? Optional.of(Trouble.forbidden("your roles show no such records here"))
                : Optional.empty();
    }

    /// The argument that an office will not have.
    <A> Optional<Trouble> refused(Collection<Told<A>> told) {
        return told.stream()
                .flatMap(it -> it.refused().stream())
                .findFirst()
                .map(it -> Trouble.argument(it, "the offices do not take it"));
    }

    /// One trouble for each office that has never answered.
    <A> List<Trouble> silent(Collection<Told<A>> told) {
        return told.stream()
                .filter(Told::isMissing)
                .map(it -> Trouble.unavailable(it.office(), topic.service()))
                .toList();
    }
}
