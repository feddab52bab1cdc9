package org.tumar.gateway.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Standing;

/// Which offices a programme's figures come from.
final class Sources {

    private final ProgrammeBody definition;
    private final Map<String, Standing> byOffice = new HashMap<>();

    Sources(ProgrammeBody definition, List<Standing> standings) {
        this.definition = definition;
        standings.forEach(it -> byOffice.put(it.office().code(), it));
    }

    /// The indicator's offices that are behind this gateway; and the regional office where it owns
    /// the programme and nothing is known of its copy, as nobody can know whether it has figures.
    List<NationalSource> of(IndicatorBody indicator) {
        Stream<Standing> defined =
                indicator.offices().stream().map(byOffice::get).filter(Objects::nonNull);
        Stream<Standing> all =
                indicator.offices().contains(Office.REGION)
                        ? defined
                        : Stream.concat(defined, silentRegion().stream());
        return all.map(it -> new NationalSource(it.office(), it.of(definition.code()))).toList();
    }

    private Optional<Standing> silentRegion() {
        return silentOwner().filter(it -> it.office().code().equals(Office.REGION));
    }

    /// The owner, where nothing is known of its copy.
    Optional<Standing> silentOwner() {
        return Optional.ofNullable(byOffice.get(definition.owner()))
                .filter(it -> it.of(definition.code()).mayHoldUnknown());
    }
}
