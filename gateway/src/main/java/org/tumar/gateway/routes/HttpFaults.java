package org.tumar.gateway.routes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/// Whose fault it is that a call failed.
final class HttpFaults {

    private HttpFaults() {}

    static boolean isOffices(Throwable failure, HttpCall call) {
        return caused(failure, IOException.class)
                && !isCallers(failure)
                && !isOurs(failure)
                && (!call.isLate() || call.isOfficeLate());
    }

    /// The caller went away, or its body is none.
    static boolean isCallers(Throwable failure) {
        return caused(failure, BadRequestException.class)
                || caused(failure, ClientAbortException.class);
    }

    /// The caller sent nothing for longer than a connection is held for it.
    static boolean isCallersSilence(Throwable failure) {
        return isCallers(failure) && caused(failure, SocketTimeoutException.class);
    }

    /// Thrown by our own request, while its body was read.
    static boolean isOurs(Throwable failure) {
        return causes(failure).anyMatch(it -> it.getClass().getName().startsWith("org.tumar.kit."));
    }

    /// Nothing was sent.
    static boolean isUnreachable(Throwable failure) {
        return caused(failure, ConnectException.class)
                || caused(failure, ConnectTimeoutException.class)
                || caused(failure, UnknownHostException.class)
                || caused(failure, NoRouteToHostException.class);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<@Nullable Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                failure, it -> it != null, it -> it == null ? null : it.getCause());
    }
}
