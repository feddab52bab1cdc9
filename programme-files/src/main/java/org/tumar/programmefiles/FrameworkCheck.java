package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.programmefiles.RowRules.Fault;

/// The rules of `framework.csv`: a tree, or several.
final class FrameworkCheck {

    private static final Choices<ResultLevel> LEVELS =
            Choices.of(ResultLevel.class, FaultCode.UNKNOWN_LEVEL);

    private final Faults faults;
    private final Seen seen = Seen.of(FaultCode.DUPLICATE_CODE, "code", "A result of this code");

    FrameworkCheck(Faults faults) {
        this.faults = faults;
    }

    /// Each row by itself.
    Map<String, Optional<ResultBody>> check(List<Row> rows) {
        Map<String, Optional<ResultBody>> results = new LinkedHashMap<>();
        rows.forEach(it -> results.put(it.cell("code"), check(it)));
        return results;
    }

    private Optional<ResultBody> check(Row row) {
        Cells cells = new Cells(row, faults);
        String code = cells.code("code");
        seen.again(code, row).ifPresent(cells::fault);
        Optional<ResultLevel> level = cells.choice("level", LEVELS);
        String title = cells.title("title");
        return level.filter(_ -> cells.sound())
                .map(it -> new ResultBody(code, it, Cells.orNull(cells.raw("parent")), title));
    }

    /// The parents, among everything that is known by then.
    void checkParents(List<Row> rows, Lookup<ResultBody> results) {
        Map<String, String> parents = new HashMap<>();
        results.byCode()
                .forEach((code, result) ->
                        result.map(ResultBody::parent).ifPresent(it -> parents.put(code, it)));
        rows.forEach(it -> parents.put(it.cell("code"), it.cell("parent")));
        rows.stream()
                .filter(it -> !it.cell("parent").isEmpty())
                .forEach(it -> checkParent(it, results, parents));
    }

    private void checkParent(Row row, Lookup<ResultBody> results, Map<String, String> parents) {
        Cells cells = new Cells(row, faults);
        if (cells.faultless(
                results.fault(FaultCode.UNKNOWN_PARENT, "parent", "result", cells.raw("parent")))) {
            cycleFault(row.cell("code"), parents).ifPresent(cells::fault);
        }
    }

    static Optional<Fault> cycleFault(String code, Map<String, String> parents) {
        return cycle(code, parents)
                .map(it ->
                        FaultCode.PARENT_CYCLE.at(
                                "parent",
                                "A result cannot be above itself: %s."
                                        .formatted(String.join(" → ", it))));
    }

    /// The way from a code up to itself.
    private static Optional<List<String>> cycle(String code, Map<String, String> parents) {
        SequencedSet<String> way = new LinkedHashSet<>(List.of(code));
        @Nullable String above = parents.get(code);
        while (above != null && way.add(above)) {
            above = parents.get(above);
        }
        if (above == null || !above.equals(code)) {
            return Optional.empty();
        }
        List<String> cycle = new ArrayList<>(way);
        cycle.add(code);
        return Optional.of(cycle);
    }
}
