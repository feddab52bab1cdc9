package org.tumar.programmefiles;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeBody;

/// Adds files to what is stored: the files win, and nothing is removed.
final class Merge {

    private Merge() {}

    /// The stored items, changed in their places, then the new ones.
    static <T> Map<String, Optional<T>> items(
            List<T> stored, Function<T, String> code, Map<String, Optional<T>> files) {
        Map<String, Optional<T>> merged = new LinkedHashMap<>();
        stored.forEach(it -> merged.put(code.apply(it), Optional.of(it)));
        merged.putAll(files);
        return merged;
    }

    /// An indicator with what the file says nothing of, and with every office that it had: an empty
    /// cell keeps what is stored, as a column that is not there does.
    static IndicatorBody kept(IndicatorBody read, Row row, Optional<IndicatorBody> stored) {
        return stored.map(it -> kept(read, row, it)).orElse(read);
    }

    private static IndicatorBody kept(IndicatorBody read, Row row, IndicatorBody stored) {
        return new IndicatorBody(
                read.code(),
                read.result(),
                read.title(),
                read.unit(),
                read.aggregation(),
                read.baseline().status() == MeasureStatus.NOT_REPORTED
                        ? stored.baseline()
                        : read.baseline(),
                union(read.offices(), stored.offices()),
                says(row, "national_codes") ? read.nationalCodes() : stored.nationalCodes(),
                says(row, "source") ? read.source() : stored.source(),
                says(row, "derivation") ? read.derivation() : stored.derivation(),
                says(row, "direction") ? read.direction() : stored.direction());
    }

    private static boolean says(Row row, String column) {
        return !row.cell(column).isEmpty();
    }

    /// The regional office's figures come last.
    private static List<String> union(List<String> files, List<String> stored) {
        Set<String> union = new LinkedHashSet<>(files);
        union.addAll(stored);
        return List.copyOf(union);
    }

    /// The indicators with the regional office in each that it has figures for.
    static List<IndicatorBody> withRegion(List<IndicatorBody> indicators, Set<String> reported) {
        return indicators.stream()
                .map(it -> reported.contains(it.code()) ? it.withOffice(Codes.REGION) : it)
                .toList();
    }

    /// The programme's own row over the stored one: an empty cell keeps what is stored.
    static ProgrammeBody programme(ProgrammeBody read, Optional<ProgrammeBody> stored) {
        if (stored.isEmpty()) {
            return read;
        }
        ProgrammeBody before = stored.get();
        @Nullable BigDecimal budget = read.budget() == null ? before.budget() : read.budget();
        return new ProgrammeBody(
                read.code(),
                read.title(),
                read.donor() == null ? before.donor() : read.donor(),
                read.start(),
                read.end(),
                read.currency() == null ? before.currency() : read.currency(),
                budget,
                read.owner(),
                before.version(),
                read.periods(),
                read.results(),
                read.indicators());
    }
}
