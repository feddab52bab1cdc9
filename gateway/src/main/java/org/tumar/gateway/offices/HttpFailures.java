package org.tumar.gateway.offices;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.tumar.kit.Deadline;

/// What a call that failed says about its office.
final class HttpFailures {

    private HttpFailures() {}

    /// @param deadline that the call had
    static Reply.None none(Exception failure, Deadline deadline) {
        boolean late =
                deadline.left().toMillis() <= 1
                        || (failure instanceof SocketTimeoutException
                                && !(failure instanceof ConnectTimeoutException));
        String reason = late ? "did not answer in time" : reason(failure);
        boolean unknown = late || failure instanceof ConnectTimeoutException;
        return new Reply.None(unknown ? Health.UNKNOWN : Health.DOWN, reason);
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case ConnectTimeoutException _ -> "could not be connected to in time";
            case ConnectException _ -> "refused the connection";
            case UnknownHostException _ -> "has an address that is not known";
            case NoRouteToHostException _ -> "cannot be reached";
            default -> "broke off (" + failure.getClass().getSimpleName() + ")";
        };
    }
}
