package org.tumar.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tumar.gateway.offices.Told;

/// What records of one kind add up to, in the region and in each office.
///
/// @param outlook of whoever asks
/// @param told of each office that is seen
public record Statistic(RecordsOutlook outlook, List<Told<Tally>> told) {

    /// Carries one trouble for each office that has never answered; it is nothing at all where an
    /// office says that an argument will not do.
    ///
    /// @param tally of an office's answer
    public static <A> Composed<Statistic> of(
            RecordsOutlook outlook, List<Told<A>> told, Function<A, Tally> tally) {
        Optional<Trouble> refusal = outlook.refused(told);
        if (refusal.isPresent()) {
            return Composed.not(refusal.get());
        }
        return new Composed<>(
                new Statistic(outlook, told.stream().map(it -> it.map(tally)).toList()),
                outlook.silent(told));
    }

    /// The sum over the offices, for those who may see every one of them.
    public Composed<RegionalSums> regional() {
        return outlook.isWhole()
                ? Composed.of(new RegionalSums(Sums.of(told), Coverage.told(told)))
                : Composed.not(
                        Trouble.forbidden("your roles do not show all of what this is the sum of"));
    }

    public List<NationalSums> national() {
        return told.stream().map(it -> new NationalSums(it, Sums.of(List.of(it)))).toList();
    }

    /// @param coverage which offices stand behind it
    public record RegionalSums(Sums sums, Coverage coverage) {}

    public record NationalSums(Told<Tally> told, Sums sums) {}
}
