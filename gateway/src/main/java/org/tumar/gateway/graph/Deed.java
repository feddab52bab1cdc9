package org.tumar.gateway.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.gateway.composition.Outlook;
import org.tumar.gateway.composition.RecordsOutlook;
import org.tumar.gateway.composition.Sight;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.View;

/// What somebody did or wanted to do by a question: for the access log, once for each answer.
///
/// Where it concerns several offices, the region stands for them.
record Deed(Operation operation, Place place) {

    static Deed at(Operation operation, Collection<String> offices, @Nullable String programme) {
        String office = offices.size() == 1 ? offices.iterator().next() : Caller.REGION;
        return new Deed(operation, new Place(office, programme));
    }

    /// Looking at records, or trying to.
    static Deed looking(RecordsOutlook outlook) {
        return outlook.isBlind()
                ? wanted(outlook)
                : at(
                        outlook.operation(),
                        outlook.seen().stream().map(Office::code).toList(),
                        outlook.programme().orElse(null));
    }

    /// Trying to look at the records of every office that is asked about.
    static Deed wanted(RecordsOutlook outlook) {
        return at(outlook.operation(), outlook.expected(), outlook.programme().orElse(null));
    }

    /// Looking at figures, or trying to.
    ///
    /// @param view null for the fullest that may be seen
    /// @param programme null for all
    static List<Deed> wanted(Outlook outlook, @Nullable View view, @Nullable String programme) {
        if (outlook.isBlind()) {
            Operation wanted = Sight.operation(view == null ? View.CURRENT : view);
            return List.of(at(wanted, outlook.behind(), programme));
        }
        Map<View, List<String>> offices = new EnumMap<>(View.class);
        outlook.views()
                .forEach((office, seen) ->
                        offices.computeIfAbsent(seen, _ -> new ArrayList<>()).add(office));
        return offices.entrySet().stream()
                .map(it -> at(Sight.operation(it.getKey()), it.getValue(), programme))
                .toList();
    }
}
