package org.tumar.kit.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        if (Stream.of(anyOf).noneMatch(this::may)) {
            throw SecurityProblems.forbidden().exception();
        }
    }

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

    /// To what is of which organisations the caller may do it.
    public Predicate<@Nullable String> organisations(Operation operation) {
        Caller caller = Callers.current();
        return it -> AccessTable.decide(caller, operation, organisation(it)).allowed();
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
}
