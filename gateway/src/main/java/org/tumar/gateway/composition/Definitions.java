package org.tumar.gateway.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Standing;

/// One definition of a programme from the copies that offices hold.
///
/// The owner's copy wins; where the owner has never answered, the union of the countries' copies of
/// the highest version.
final class Definitions {

    private Definitions() {}

    static Optional<ProgrammeBody> merged(String programme, List<Standing> standings) {
        List<ProgrammeBody> copies =
                standings.stream()
                        .sorted(Comparator.comparing(it -> it.office().code()))
                        .flatMap(it -> it.of(programme).report().stream())
                        .map(ProgrammeReport::definition)
                        .toList();
        return owners(programme, standings).or(() -> union(copies));
    }

    private static Optional<ProgrammeBody> owners(String programme, List<Standing> standings) {
        return standings.stream()
                .flatMap(standing ->
                        standing.of(programme).report().stream()
                                .map(ProgrammeReport::definition)
                                .filter(it -> it.owner().equals(standing.office().code())))
                .findFirst();
    }

    private static Optional<ProgrammeBody> union(List<ProgrammeBody> copies) {
        Optional<ProgrammeBody> newest =
                copies.stream().max(Comparator.comparingLong(ProgrammeBody::version));
        return newest.map(it ->
                withIndicators(
                        it,
                        copies.stream().filter(copy -> copy.version() == it.version()).toList()));
    }

    private static ProgrammeBody withIndicators(ProgrammeBody base, List<ProgrammeBody> copies) {
        List<IndicatorBody> indicators = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ProgrammeBody copy : copies) {
            int place = 0;
            for (IndicatorBody indicator : copy.indicators()) {
                if (known.add(indicator.code())) {
                    indicators.add(place, indicator);
                }
                place = place(indicators, indicator.code()) + 1;
            }
        }
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
                List.copyOf(indicators));
    }

    private static int place(List<IndicatorBody> indicators, String code) {
        return indicators.stream()
                .map(IndicatorBody::code)
                .collect(Collectors.toList())
                .indexOf(code);
    }
}
