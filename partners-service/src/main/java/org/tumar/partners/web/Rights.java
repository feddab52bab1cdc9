package org.tumar.partners.web;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /// Of records of no organisation in particular: with those of the caller's own, if the caller
    /// has one.
    ///
    /// @throws org.springframework.web.ErrorResponseException the 403 problem
    public void check(Operation operation) {
        access.check(operation, own(Callers.current()));
    }

    /// As [#check(Operation)], of what concerns one programme, or all.
    public void check(Operation operation, @Nullable String programme) {
        access.check(operation, new Place(office.code(), programme));
    }

    /// Whether the caller may do one of these at all, before anything is looked at.
    ///
    /// @throws org.springframework.web.ErrorResponseException the 403 problem
    public void checkAny(Operation... anyOf) {
        if (Stream.of(anyOf).noneMatch(this::may)) {
            throw SecurityProblems.forbidden().exception();
        }
    }

    /// Whether the caller may do it at all; writes down that it was asked for.
    public boolean may(Operation operation) {
        return access.decide(operation, own(Callers.current())).allowed();
    }

    private Place own(Caller caller) {
        return new Place(office.code(), null, caller.organisation());
    }

    /// Of which organisations' records the caller may do that.
    public Predicate<String> organisations(Operation operation) {
        Caller caller = Callers.current();
        return it ->
                AccessTable.decide(caller, operation, Place.organisation(office.code(), it))
                        .allowed();
    }

    /// Of which programmes the caller may do that.
    public Predicate<String> programmes(Operation operation) {
        Caller caller = Callers.current();
        return it -> AccessTable.decide(caller, operation, new Place(office.code(), it)).allowed();
    }

    /// Who the caller is, as histories name them; never what a request says.
    public String who() {
        return Callers.current().subject();
    }
}
