package org.tumar.gateway.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.contracts.access.Place;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Callers;
import org.tumar.kit.security.SecurityProblems;

/// Turns away who may not use a route, before anything of it is sent on. The office decides the
/// same by itself: the caller's token goes with the call.
///
/// Whose record it is, the office alone knows: here a caller comes through who may do it to those
/// of the own organisation.
final class HttpRouteAccess implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Route route;
    private final String office;
    private final Access access;

    /// @param office the own one's code
    HttpRouteAccess(Route route, String office, Access access) {
        this.route = route;
        this.office = office;
        this.access = access;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        Place place = new Place(office, programme(request), Callers.current().organisation());
        if (Callers.current().isService()
                || route.operations().stream()
                        .noneMatch(it -> access.decide(it, place).allowed())) {
            throw SecurityProblems.forbidden().exception();
        }
        return next.handle(request);
    }

    /// @return null where the path names none
    private @Nullable String programme(ServerRequest request) {
        return route.programme(request.servletRequest().getRequestURI())
                .map(it -> URLDecoder.decode(it.replace("+", "%2B"), StandardCharsets.UTF_8))
                .orElse(null);
    }
}
