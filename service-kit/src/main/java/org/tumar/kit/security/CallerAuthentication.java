package org.tumar.kit.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.tumar.contracts.access.Decision;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;

/// A request's caller, as Spring Security carries it; the token itself is let go.
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private record Decided(Operation operation, Place place, Decision decision) {}

    private final transient Identified identified;
    private final transient Set<Decided> decided = new HashSet<>();

    CallerAuthentication(Identified identified) {
        super(List.of());
        this.identified = identified;
        setAuthenticated(true);
    }

    Identified identified() {
        return identified;
    }

    /// Whether that was not decided before within this request.
    synchronized boolean isNew(Operation operation, Place place, Decision decision) {
        return decided.add(new Decided(operation, place, decision));
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return identified.caller().subject();
    }
}
