package org.tumar.contracts.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The definition of one indicator.
///
/// @param result code of the result that it measures
/// @param baseline where things stood before the programme
/// @param offices every office that it applies in, in the order of the definition: country codes,
///   and REGION where the regional office itself reports on it
/// @param nationalCodes office to the code that the country itself uses, only where it differs
/// @param derivation a named measure over operational records; null where there is none
public record IndicatorBody(
        String code,
        String result,
        String title,
        Unit unit,
        Aggregation aggregation,
        MeasureBody baseline,
        List<String> offices,
        Map<String, String> nationalCodes,
        FigureSource source,
        @Nullable String derivation,
        Direction direction) {

    /// This definition with one more office at the end, where it does not apply there already.
    public IndicatorBody withOffice(String office) {
        if (offices.contains(office)) {
            return this;
        }
        List<String> more = new ArrayList<>(offices);
        more.add(office);
        return with(List.copyOf(more), nationalCodes);
    }

    /// This definition with other national codes.
    public IndicatorBody withNationalCodes(Map<String, String> codes) {
        return with(offices, codes);
    }

    private IndicatorBody with(List<String> nextOffices, Map<String, String> nextCodes) {
        return new IndicatorBody(
                code,
                result,
                title,
                unit,
                aggregation,
                baseline,
                nextOffices,
                nextCodes,
                source,
                derivation,
                direction);
    }
}
