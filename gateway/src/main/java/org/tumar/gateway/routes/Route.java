package org.tumar.gateway.routes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Service;

/// One thing that is routed to a service of the own office.
///
/// @param text as logs call it
/// @param operations of which a caller has to be allowed one
record Route(
        String text,
        String method,
        RoutePath path,
        Service service,
        Kind kind,
        List<Operation> operations) {

    /// How long it may take, and with which others it shares its places.
    enum Kind {
        IMPORT,
        EXPORT,
        QUESTION,
        /// Many records in one body.
        BULK
    }

    /// @param sent as it stands in the request line, without the query
    /// @param type of the body; null where there is none
    boolean leads(String method, String sent, @Nullable String type) {
        return this.method.equals(method) && path.is(sent) && (kind != Kind.BULK || isOfRows(type));
    }

    private static boolean isOfRows(@Nullable String type) {
        String plain = type == null ? "" : type.replaceAll(";.*", "").strip();
        return plain.equalsIgnoreCase("application/x-ndjson") || plain.equalsIgnoreCase("text/csv");
    }

    /// The code that a path of this route has, still encoded; empty where it has none.
    ///
    /// @param sent as it stands in the request line, without the query
    Optional<String> programme(String sent) {
        return path.part("code", sent);
    }
}
