package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.programmefiles.RowRules.Fault;

/// The columns `countries` (`KZ;KG`) and `national_codes` (`KG:2.3;TM:2.3`) of an indicator.
record CountryCells(Cells cells, OfficeRules rules) {

    List<String> offices() {
        List<String> offices = new ArrayList<>();
        cells.faultless(Texts.required("countries", cells.raw("countries")));
        for (String office : parts("countries")) {
            if (offices.contains(office)) {
                cells.fault(IndicatorRules.countryTwice("countries", office));
            } else if (cells.faultless(rules.fault("countries", office))) {
                offices.add(office);
            }
        }
        return List.copyOf(offices);
    }

    /// Only those that differ from the indicator's own code.
    Map<String, String> nationalCodes(String indicator, List<String> applies) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String part : parts("national_codes")) {
            take(part, applies, codes);
        }
        codes.values().removeIf(it -> it.equals(indicator));
        return codes;
    }

    private void take(String part, List<String> applies, Map<String, String> codes) {
        int colon = part.indexOf(':');
        if (colon < 1 || part.substring(colon + 1).isBlank()) {
            cells.fault(malformed(part));
            return;
        }
        String office = part.substring(0, colon).strip();
        String code = part.substring(colon + 1).strip();
        Optional<Fault> fault =
                Texts.code("national_codes", code).or(() -> elsewhere(office, applies));
        if (cells.faultless(fault) && codes.putIfAbsent(office, code) != null) {
            cells.fault(IndicatorRules.countryTwice("national_codes", office));
        }
    }

    private static Fault malformed(String part) {
        return FaultCode.MALFORMED_NATIONAL_CODE.at(
                "national_codes",
                "'%s' is no national code. Write country:code, several of them parted by"
                                .formatted(part)
                        + " semicolons, as in KG:2.3;TM:2.3.");
    }

    /// The countries' own faults are told of once, in their own column.
    private Optional<Fault> elsewhere(String office, List<String> applies) {
        return applies.contains(office) || parts("countries").contains(office)
                ? Optional.empty()
                : Optional.of(IndicatorRules.codeElsewhere(office));
    }

    private List<String> parts(String column) {
        return Arrays.stream(cells.raw(column).split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
