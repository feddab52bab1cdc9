package org.tumar.gateway.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;

/// One definition of a programme from the copies that offices hold.
///
/// A live owner's copy is the definition. Else the newest copy wins, of one version the owner's;
/// indicators that only other copies have are added, save those that a newer copy has dropped.
///
/// @param silent offices of which nobody can know whether they have indicators that are not here
record Definitions(ProgrammeBody merged, List<Office> silent) {

    private record Copy(Office office, Freshness freshness, ProgrammeBody definition) {

        boolean isOwners() {
            return definition.owner().equals(office.code());
        }

        boolean isLiveOwners() {
            return isOwners() && freshness == Freshness.LIVE;
        }

        long version() {
            return definition.version();
        }

        /// Whether this copy would have the indicator, if it still were as an older copy says.
        boolean hasDropped(IndicatorBody indicator, long version) {
            return isOwners()
                    ? version() >= version
                    : version() > version && indicator.offices().contains(office.code());
        }
    }

    private static final Comparator<Copy> AUTHORITY =
            Comparator.comparing(Copy::isLiveOwners)
                    .thenComparingLong(Copy::version)
                    .thenComparing(Copy::isOwners)
                    .reversed()
                    .thenComparing(it -> it.office().code());

    /// Empty where no office holds or held the programme.
    static Optional<Definitions> of(String programme, List<Standing> standings) {
        List<Copy> copies =
                standings.stream()
                        .flatMap(it -> copy(it.office(), it.of(programme)).stream())
                        .sorted(AUTHORITY)
                        .toList();
        return copies.stream()
                .findFirst()
                .map(first ->
                        first.isLiveOwners()
                                ? new Definitions(first.definition(), List.of())
                                : new Definitions(
                                        withIndicators(first.definition(), indicators(copies)),
                                        silent(programme, standings, first)));
    }

    private static Optional<Copy> copy(Office office, Said said) {
        return said.report().map(it -> new Copy(office, said.freshness(), it.definition()));
    }

    /// The owner's newest copy is whole; besides it, any office may know more that has not answered
    /// since the newest version was made.
    private static List<Office> silent(String programme, List<Standing> standings, Copy newest) {
        return newest.isOwners()
                ? List.of()
                : standings.stream()
                        .filter(it -> mayKnowMore(it.of(programme), newest.version()))
                        .map(Standing::office)
                        .toList();
    }

    private static boolean mayKnowMore(Said said, long version) {
        return said.freshness() != Freshness.LIVE
                && said.report().filter(it -> it.definition().version() >= version).isEmpty();
    }

    private static List<IndicatorBody> indicators(List<Copy> copies) {
        List<IndicatorBody> indicators = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Copy copy : copies) {
            int place = 0;
            for (IndicatorBody indicator : copy.definition().indicators()) {
                if (!known.contains(indicator.code()) && !isDropped(indicator, copy, copies)) {
                    known.add(indicator.code());
                    indicators.add(place, indicator);
                }
                place = Math.max(place, place(indicators, indicator.code()) + 1);
            }
        }
        return List.copyOf(indicators);
    }

    private static boolean isDropped(IndicatorBody indicator, Copy copy, List<Copy> copies) {
        return copies.stream()
                .filter(it -> !it.office().equals(copy.office()))
                .anyMatch(it -> it.hasDropped(indicator, copy.version()));
    }

    private static int place(List<IndicatorBody> indicators, String code) {
        return indicators.stream().map(IndicatorBody::code).toList().indexOf(code);
    }

    private static ProgrammeBody withIndicators(
            ProgrammeBody base, List<IndicatorBody> indicators) {
        return new ProgrammeBody(
                base.code(),
                base.title(),
                base.donor(),
                base.start(),
                base.end(),
                base.currency(),
                base.budget(),
                base.owner(),
                base.version(),
                base.periods(),
                base.results(),
                indicators);
    }
}
