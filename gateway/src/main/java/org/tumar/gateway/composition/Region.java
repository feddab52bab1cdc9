package org.tumar.gateway.composition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tumar.gateway.offices.Standing;

/// What the offices behind this gateway said for one request, as far as its caller may see it.
///
/// @param today decides a regional figure's status
/// @param rollUps what was rolled up in earlier requests
/// @param others the same at other moments
public record Region(
        List<Standing> standings,
        Outlook outlook,
        LocalDate today,
        RollUps rollUps,
        Regions others) {

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
        List<Standing> seen = of(code);
        return Definitions.of(code, seen).map(it -> new Programme(it, seen, this));
    }

    /// The offices of which the caller may see the programme.
    private List<Standing> of(String code) {
        return standings.stream().filter(it -> outlook.sees(it.office().code(), code)).toList();
    }

    private List<Trouble> silent(String code) {
        return of(code).stream()
                .filter(it -> it.of(code).mayHoldUnknown())
                .map(it -> Trouble.unavailable(it.office()))
                .toList();
    }

    /// The same programme as it was known at another moment.
    Composed<Programme> programme(String code, Instant asOf) {
        return others.refusal(Optional.of(asOf))
                .map(Composed::<Programme>not)
                .orElseGet(() -> others.at(Optional.of(asOf)).programme(code));
    }
}
