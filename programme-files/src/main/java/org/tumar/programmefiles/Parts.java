package org.tumar.programmefiles;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;

/// A programme's content by office, and back.
final class Parts {

    private Parts() {}

    static List<ImportPartBody> of(ProgrammeContent content) {
        return offices(content.definition()).stream().map(it -> part(content, it)).toList();
    }

    /// The owner, then every other office in the order in which the indicators name them.
    static Set<String> offices(ProgrammeBody definition) {
        Set<String> offices = new LinkedHashSet<>();
        offices.add(definition.owner());
        definition.indicators().forEach(it -> offices.addAll(it.offices()));
        return offices;
    }

    static ImportPartBody part(ProgrammeContent content, String office) {
        ProgrammeBody definition = content.definition();
        boolean owner = office.equals(definition.owner());
        return new ImportPartBody(
                office,
                owner ? definition : cut(definition, office),
                content.results().stream()
                        .filter(it -> it.office().equals(office))
                        .map(OfficeRow::row)
                        .toList(),
                content.published().stream()
                        .filter(it -> holder(it.scope(), definition).equals(office))
                        .toList());
    }

    private static String holder(String scope, ProgrammeBody definition) {
        return scope.equals(Codes.REGION) ? definition.owner() : scope;
    }

    private static ProgrammeBody cut(ProgrammeBody definition, String office) {
        return withIndicators(
                definition,
                definition.indicators().stream()
                        .filter(it -> it.offices().contains(office))
                        .toList());
    }

    static ProgrammeContent join(List<ImportPartBody> parts) {
        return new ProgrammeContent(
                definition(parts),
                parts.stream()
                        .flatMap(part -> part.results().stream().map(it -> row(part, it)))
                        .toList(),
                parts.stream().flatMap(part -> part.published().stream()).toList());
    }

    private static OfficeRow row(ImportPartBody part, FigureRowBody row) {
        return new OfficeRow(part.office(), row);
    }

    private static ProgrammeBody definition(List<ImportPartBody> parts) {
        return parts.stream()
                .filter(it -> it.office().equals(it.definition().owner()))
                .map(ImportPartBody::definition)
                .findFirst()
                .orElseGet(() -> joined(parts.stream().map(ImportPartBody::definition).toList()));
    }

    /// Of two copies the one of the later version says what an indicator is.
    private static ProgrammeBody joined(Collection<ProgrammeBody> copies) {
        List<ProgrammeBody> latestFirst =
                copies.stream()
                        .sorted(Comparator.comparingLong(ProgrammeBody::version).reversed())
                        .toList();
        if (latestFirst.isEmpty()) {
            throw new IllegalArgumentException("a programme needs at least one part");
        }
        Map<String, IndicatorBody> indicators = new LinkedHashMap<>();
        latestFirst.stream()
                .flatMap(it -> it.indicators().stream())
                .forEach(it -> indicators.putIfAbsent(it.code(), it));
        return withIndicators(latestFirst.getFirst(), List.copyOf(indicators.values()));
    }

    private static ProgrammeBody withIndicators(
            ProgrammeBody definition, List<IndicatorBody> indicators) {
        return new ProgrammeBody(
                definition.code(),
                definition.title(),
                definition.donor(),
                definition.start(),
                definition.end(),
                definition.currency(),
                definition.budget(),
                definition.owner(),
                definition.version(),
                definition.periods(),
                definition.results(),
                indicators);
    }
}
