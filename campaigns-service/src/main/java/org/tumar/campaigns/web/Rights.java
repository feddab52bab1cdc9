package org.tumar.campaigns.web;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.office.Office;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Callers;
import org.tumar.kit.security.SecurityProblems;

/// What the request's caller may do in this office.
public final class Rights {

    private final Access access;
    private final Office office;

    Rights(Access access, Office office) {
        this.access = access;
        this.office = office;
    }

    /// Whether the caller may do one of these at all, before anything is looked at.
    ///
    /// @throws org.springframework.web.ErrorResponseException the 403 problem
    public void door(Operation... anyOf) {
        Place own = Place.organisation(office.code(), Callers.current().organisation());
        if (Stream.of(anyOf).noneMatch(it -> access.decide(it, own).allowed())) {
            throw SecurityProblems.forbidden().exception();
        }
    }

    /// Whether the caller may do it to that partner's records.
    public boolean allow(Operation operation, @Nullable String organisation) {
        return access.decide(operation, Place.organisation(office.code(), organisation)).allowed();
    }

    /// Of which partners' records the caller may do it.
    public Predicate<@Nullable String> organisations(Operation operation) {
        Caller caller = Callers.current();
        return organisation ->
                AccessTable.decide(
                                caller, operation, Place.organisation(office.code(), organisation))
                        .allowed();
    }

    /// Of which programmes the caller may do it.
    public Predicate<String> programmes(Operation operation) {
        Caller caller = Callers.current();
        return programme ->
                AccessTable.decide(caller, operation, new Place(office.code(), programme))
                        .allowed();
    }

    /// Who the caller is, as records name them; never what a request says.
    public String who() {
        return Callers.current().subject();
    }
}
