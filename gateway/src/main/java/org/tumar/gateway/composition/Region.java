package org.tumar.gateway.composition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tumar.gateway.offices.Standing;

/// All that the offices behind this gateway said for one request.
///
/// @param today decides a regional figure's status
/// @param rollUps what was rolled up in earlier requests
public record Region(List<Standing> standings, LocalDate today, RollUps rollUps) {

    /// Every programme that any office holds or held, by code.
    ///
    /// Carries one trouble for each silent office that may hold more than is known.
    public Composed<List<Programme>> programmes() {
        SortedSet<String> codes = new TreeSet<>();
        standings.forEach(it -> codes.addAll(it.programmes().keySet()));
        return new Composed<>(
                codes.stream().flatMap(it -> find(it).stream()).toList(),
                standings.stream()
                        .filter(it -> !it.isWhole())
                        .map(it -> Trouble.unavailable(it.office()))
                        .toList());
    }

    /// One programme; nothing and no trouble where every office says that it does not hold it.
    public Composed<Programme> programme(String code) {
        return find(code).map(Composed::of).orElseGet(() -> new Composed<>(null, silent(code)));
    }

    private Optional<Programme> find(String code) {
        return Definitions.of(code, standings).map(it -> new Programme(it, this));
    }

    private List<Trouble> silent(String code) {
        return standings.stream()
                .filter(it -> it.of(code).mayHoldUnknown())
                .map(it -> Trouble.unavailable(it.office()))
                .toList();
    }
}
