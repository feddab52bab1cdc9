package org.tumar.indicators.web;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Callers;
import org.tumar.kit.security.Rights;

/// What the request's caller may do in this office to what is of a programme.
public final class ProgrammeRights {

    private final Access access;
    private final Office office;
    private final Rights rights;

    ProgrammeRights(Access access, Office office) {
        this.access = access;
        this.office = office;
        this.rights = new Rights(access, office.code());
    }

    /// @throws org.springframework.web.ErrorResponseException the 403 problem, which is the same
    ///   whether or not the office holds such a programme
    public void check(Operation operation, @Nullable String programme) {
        rights.check(operation, programme);
    }

    /// Whether the caller may do that at all, where these programmes are asked for: one that the
    /// caller may not see is no refusal, and is written down, as is that the others are shown.
    ///
    /// @throws org.springframework.web.ErrorResponseException the 403 problem
    public void checkAny(Operation operation, Set<String> programmes) {
        if (programmes.isEmpty() || !rights.may(operation, programmes)) {
            access.check(operation, Place.office(office.code()));
        }
    }

    /// Whether the caller may do more than what has been asked; that they may not is no refusal.
    public boolean allow(Operation operation, @Nullable String programme) {
        Place place = new Place(office.code(), programme);
        return AccessTable.decide(Callers.current(), operation, place).allowed()
                && access.decide(operation, place).allowed();
    }

    /// Of which programmes the caller may do that.
    public Predicate<String> programmes(Operation operation) {
        return rights.programmes(operation);
    }

    /// Who the caller is, as versions name them; never what a request says.
    public String who() {
        return rights.who();
    }
}
