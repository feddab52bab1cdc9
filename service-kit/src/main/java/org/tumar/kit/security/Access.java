package org.tumar.kit.security;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Decision;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;

/// Decides by the table who may do what, and writes each decision into the access log; the same one
/// within one request once.
///
/// Fields by the thousand are decided by [AccessTable] alone, after one decision here.
public final class Access {

    private final AccessLog log;

    Access(AccessLog log) {
        this.log = log;
    }

    /// Whether the request's caller may.
    public Decision decide(Operation operation, Place place) {
        return decide(Callers.current(), operation, place);
    }

    /// Whether a caller may who is not the thread's: of a WebSocket, or handed to another thread.
    public Decision decide(Caller caller, Operation operation, Place place) {
        Decision decision = AccessTable.decide(caller, operation, place);
        decided(caller, operation, place, decision);
        return decision;
    }

    /// Writes down what was decided by the table over more than one place, such as over the sum of
    /// several offices.
    ///
    /// @param place that the decision hangs on
    public void decided(Caller caller, Operation operation, Place place, Decision decision) {
        if (isNew(caller, operation, place, decision)) {
            log.decided(caller, operation, place, decision);
        }
    }

    /// @throws ErrorResponseException the 403 problem `urn:tumar:problem:forbidden`, where the
    ///   request's caller may not
    public void check(Operation operation, Place place) {
        if (!decide(operation, place).allowed()) {
            throw SecurityProblems.forbidden().exception();
        }
    }

    /// Writes down that a known caller was turned away before any operation was looked at.
    ///
    /// @param reason its class, such as `service-token`
    public void turnedAway(Caller caller, String reason) {
        log.turnedAway(caller, reason);
    }

    private static boolean isNew(
            Caller caller, Operation operation, Place place, Decision decision) {
        return !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof CallerAuthentication known
                && known.identified().caller().equals(caller)
                && !known.isNew(operation, place, decision));
    }
}
