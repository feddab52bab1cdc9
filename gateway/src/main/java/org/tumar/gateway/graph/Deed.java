package org.tumar.gateway.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Decision;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.gateway.composition.Outlook;
import org.tumar.gateway.composition.Programme;
import org.tumar.gateway.composition.RecordsOutlook;
import org.tumar.gateway.composition.Sight;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.View;
import org.tumar.kit.security.Access;

/// What somebody did or wanted to do by a question, and whether they were let: for the access log,
/// once for each answer.
///
/// Where it concerns several offices, the region stands for them; where the region itself is within
/// reach and one of them is not, that one.
///
/// @param decision the same for all who see the same
record Deed(Operation operation, Place place, Decision decision) {

    /// @param eyes of whoever sees the same
    static Deed at(
            Caller eyes,
            Operation operation,
            Collection<String> offices,
            @Nullable String programme) {
        String all = offices.size() == 1 ? offices.iterator().next() : Caller.REGION;
        return Stream.concat(Stream.of(all), offices.stream())
                .map(it -> at(eyes, operation, new Place(it, programme)))
                .filter(it -> !it.decision().allowed())
                .findFirst()
                .orElseGet(() -> at(eyes, operation, new Place(all, programme)));
    }

    private static Deed at(Caller eyes, Operation operation, Place place) {
        return new Deed(operation, place, AccessTable.decide(eyes, operation, place));
    }

    /// What was refused, if not for an office then for all of them together: of some more may be
    /// seen than of others.
    static Deed refused(
            Caller eyes,
            Operation operation,
            Collection<String> offices,
            @Nullable String programme) {
        Deed deed = at(eyes, operation, offices, programme);
        return deed.decision().allowed()
                ? new Deed(operation, deed.place(), Decision.OUT_OF_REACH)
                : deed;
    }

    /// Looking at records, or trying to; empty where no office is asked about.
    static Optional<Deed> looking(Caller eyes, RecordsOutlook outlook) {
        if (outlook.expected().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                outlook.isBlind()
                        ? refused(eyes, outlook)
                        : at(
                                eyes,
                                outlook.operation(),
                                outlook.seen().stream().map(Office::code).toList(),
                                outlook.programme().orElse(null)));
    }

    /// Trying to look at the records of every office that is asked about.
    static Deed refused(Caller eyes, RecordsOutlook outlook) {
        return refused(
                eyes, outlook.operation(), outlook.expected(), outlook.programme().orElse(null));
    }

    /// Looking at figures, or trying to.
    ///
    /// @param view null for the fullest that may be seen
    /// @param programme null for all
    static List<Deed> looking(
            Caller eyes, Outlook outlook, @Nullable View view, @Nullable String programme) {
        if (outlook.isBlind()) {
            Operation wanted = Sight.operation(view == null ? View.CURRENT : view);
            return List.of(refused(eyes, wanted, outlook.behind(), programme));
        }
        Map<View, List<String>> offices = new EnumMap<>(View.class);
        outlook.views()
                .forEach((office, seen) ->
                        offices.computeIfAbsent(seen, _ -> new ArrayList<>()).add(office));
        return offices.entrySet().stream()
                .map(it -> at(eyes, Sight.operation(it.getKey()), it.getValue(), programme))
                .toList();
    }

    /// Trying to see what the figures of every office add up to.
    static Deed refusedSum(Caller eyes, Programme programme) {
        boolean approved =
                programme.outlook().views().values().stream().allMatch(View.APPROVED::equals);
        return refused(
                eyes,
                Sight.operation(approved ? View.APPROVED : View.CURRENT),
                programme.outlook().behind(),
                programme.definition().code());
    }

    /// Looking at who has not reported, or trying to.
    static Deed lookingAtGaps(Caller eyes, Programme programme) {
        String code = programme.definition().code();
        List<String> seen = programme.completed();
        return seen.isEmpty()
                ? refused(eyes, Operation.READ_COMPLETENESS, programme.outlook().behind(), code)
                : at(eyes, Operation.READ_COMPLETENESS, seen, code);
    }

    /// Writes it down.
    ///
    /// @param caller who did it: one of those who see the same
    void tell(Caller caller, Access access) {
        access.decided(caller, operation, place, decision);
    }
}
