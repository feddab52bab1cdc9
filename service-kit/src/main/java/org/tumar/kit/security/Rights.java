package org.tumar.kit.security;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.ProgrammeReach;

/// What the request's caller may do in one office.
public final class Rights {

    private static final int WRITTEN = 20;

    private final Access access;
    private final String office;

    /// @param office its code
    public Rights(Access access, String office) {
        this.access = access;
        this.office = office;
    }

    /// Whether the caller may do one of these at all, before anything is looked at: to what is of
    /// no organisation in particular, or of the caller's own, if the caller has one.
    ///
    /// @throws ErrorResponseException the 403 problem
    public void door(Operation... anyOf) {
        if (!allowAny(
                List.of(anyOf), Collections.singletonList(Callers.current().organisation()))) {
            throw SecurityProblems.forbidden().exception();
        }
    }

    /// Whether the caller may do one of these to what is of one of those organisations. Written
    /// down is what lets them, and where nothing does, the first that does not.
    public boolean allowAny(
            List<Operation> operations, List<? extends @Nullable String> organisations) {
        Caller caller = Callers.current();
        List<Asked> asked =
                organisations.stream()
                        .map(this::organisation)
                        .flatMap(place -> operations.stream().map(it -> new Asked(it, place)))
                        .toList();
        Asked decisive =
                asked.stream()
                        .filter(it ->
                                AccessTable.decide(caller, it.operation(), it.place()).allowed())
                        .findFirst()
                        .orElseGet(asked::getFirst);
        return access.decide(caller, decisive.operation(), decisive.place()).allowed();
    }

    private record Asked(Operation operation, Place place) {}

    /// Whether the caller may do it at all.
    public boolean may(Operation operation) {
        return allow(operation, Callers.current().organisation());
    }

    /// Whether the caller may do it to what concerns each of these programmes; where there are
    /// none, at all.
    ///
    /// The first that the caller may not do it to is written down, and else no more than [#WRITTEN]
    /// of them; where there are more, also that it was done to what is not named there.
    public boolean may(Operation operation, Collection<? extends @Nullable String> programmes) {
        List<String> named =
                programmes.stream().<String>flatMap(Stream::ofNullable).distinct().toList();
        if (named.isEmpty()) {
            return may(operation);
        }
        Optional<String> beyond = named.stream().filter(programmes(operation).negate()).findFirst();
        List<String> written = beyond.map(List::of).orElse(named);
        written.stream()
                .limit(WRITTEN)
                .forEach(it -> access.decide(operation, new Place(office, it)));
        if (written.size() > WRITTEN) {
            access.decide(operation, Place.office(office));
        }
        return beyond.isEmpty();
    }

    /// Whether the caller may do it to what concerns one programme, or all.
    ///
    /// @throws ErrorResponseException the 403 problem
    public void check(Operation operation, @Nullable String programme) {
        access.check(operation, new Place(office, programme));
    }

    /// Whether the caller may do it to what is that organisation's.
    public boolean allow(Operation operation, @Nullable String organisation) {
        return access.decide(operation, organisation(organisation)).allowed();
    }

    /// To what is of which organisations the caller may do it. What is left out by it was not asked
    /// for, and is not written down.
    public Predicate<@Nullable String> organisations(Operation operation) {
        Caller caller = Callers.current();
        return it -> AccessTable.decide(caller, operation, organisation(it)).allowed();
    }

    /// The same for rows that say of which organisation they are: of those that are refused the
    /// first [#WRITTEN] are written down, and where there are more, that there were.
    public Predicate<@Nullable String> claims(Operation operation) {
        return new Written(Callers.current(), operation, false);
    }

    /// The same for what is shown beside what was asked for: of those that it is shown of the first
    /// [#WRITTEN] are written down, and where there are more, that there were. That it is not shown
    /// is no refusal.
    public Predicate<@Nullable String> shown(Operation operation) {
        return new Written(Callers.current(), operation, true);
    }

    /// To what is of which programmes the caller may do it.
    public ProgrammeReach programmes(Operation operation) {
        return AccessTable.programmes(Callers.current(), operation, office);
    }

    /// Who the caller is, as histories name them; never what a request says.
    public String who() {
        return Callers.current().subject();
    }

    private Place organisation(@Nullable String organisation) {
        return Place.organisation(office, organisation);
    }

    /// Writes down either what is allowed or what is refused: a request must not fill a disk.
    private final class Written implements Predicate<@Nullable String> {

        private final Caller caller;
        private final Operation operation;
        private final boolean which;
        private final Set<Optional<String>> told = new HashSet<>();

        private Written(Caller caller, Operation operation, boolean which) {
            this.caller = caller;
            this.operation = operation;
            this.which = which;
        }

        @Override
        public boolean test(@Nullable String organisation) {
            Place place = organisation(organisation);
            boolean allowed = AccessTable.decide(caller, operation, place).allowed();
            if (allowed == which
                    && told.size() <= WRITTEN
                    && told.add(Optional.ofNullable(organisation))) {
                access.decide(
                        caller, operation, told.size() > WRITTEN ? Place.office(office) : place);
            }
            return allowed;
        }
    }
}
