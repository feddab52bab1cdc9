package org.tumar.indicators.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;

/// Sound rows of one office, by indicator and address.
final class Offer {

    private final Map<String, Map<Address, Entry>> figures = new LinkedHashMap<>();
    private final Map<String, Map<ClaimAddress, Claim>> claims = new LinkedHashMap<>();

    Offer(ProgrammeBody definition, List<FigureRowBody> results, List<PublishedRowBody> published) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (IndicatorBody indicator : definition.indicators()) {
            units.put(indicator.code(), indicator.unit());
        }
        for (FigureRowBody row : results) {
            Unit unit = Entry.unit(row.measure(), unit(units, row.indicator()));
            figures.computeIfAbsent(row.indicator(), _ -> new LinkedHashMap<>())
                    .put(Address.of(row), new Entry(value(row.value(), unit), row.note()));
        }
        for (PublishedRowBody row : published) {
            Value value = value(row.value(), unit(units, row.indicator()));
            claims.computeIfAbsent(row.indicator(), _ -> new LinkedHashMap<>())
                    .put(ClaimAddress.of(row), Claim.of(value, row.value()));
        }
    }

    Map<Address, Entry> figures(String indicator) {
        return figures.getOrDefault(indicator, Map.of());
    }

    Map<ClaimAddress, Claim> claims(String indicator) {
        return claims.getOrDefault(indicator, Map.of());
    }

    /// The indicators that rows were offered of.
    Set<String> indicators() {
        Set<String> indicators = new TreeSet<>(figures.keySet());
        indicators.addAll(claims.keySet());
        return indicators;
    }

    private static Unit unit(Map<String, Unit> units, String indicator) {
        Unit unit = units.get(indicator);
        if (unit == null) {
            throw new IllegalStateException("a checked row is of an unknown indicator");
        }
        return unit;
    }

    private static Value value(String text, Unit unit) {
        return Value.parse(text, unit)
                .orElseThrow(() -> new IllegalStateException("a checked row has no sound value"));
    }
}
