package org.tumar.gateway.routes;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.tumar.kit.Problem;

/// Every problem that a route answers with itself, by its stable code.
final class HttpRefusals {

    private static final String SERVICE = "gateway";

    private HttpRefusals() {}

    /// Too many calls failed: the office is left alone for a while.
    static ErrorResponseException closed(Duration wait) {
        return again(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        SERVICE,
                        "route-closed",
                        "The office has failed too often. Nothing was sent to it; try again in a"
                                + " little while."),
                wait);
    }

    /// As many as may be are under way.
    static ErrorResponseException busy(Duration wait) {
        return again(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        SERVICE,
                        "route-busy",
                        "Too many calls to the office are under way. Nothing was sent to it; try"
                                + " again in a little while."),
                wait);
    }

    static ErrorResponseException unreachable(Duration wait) {
        return again(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        SERVICE,
                        "office-unreachable",
                        "The office cannot be connected to. Nothing was sent to it; try again."),
                wait);
    }

    private static ErrorResponseException again(Problem problem, Duration wait) {
        ErrorResponseException exception = problem.exception();
        exception
                .getHeaders()
                .set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return exception;
    }

    static ErrorResponseException late() {
        return Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        SERVICE,
                        "office-late",
                        "The office did not answer in time. A change may have been made or not:"
                                + " look before you repeat it. The same import twice changes"
                                + " nothing, nor do the same records.")
                .exception();
    }

    static ErrorResponseException brokeOff() {
        return Problem.of(
                        HttpStatus.BAD_GATEWAY,
                        SERVICE,
                        "office-broke-off",
                        "The office broke off the call. A change may have been made or not: look"
                                + " before you repeat it. The same import twice changes nothing,"
                                + " nor do the same records.")
                .exception();
    }

    static ErrorResponseException callerLate() {
        return Problem.of(
                        HttpStatus.REQUEST_TIMEOUT,
                        SERVICE,
                        "upload-late",
                        "The body came too slowly: its time was up before all of it was here. The"
                                + " office got a part of it, which it does not take for the"
                                + " whole.")
                .exception();
    }

    static ErrorResponseException callerBrokeOff() {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        SERVICE,
                        "upload-broke-off",
                        "The body ended before its end, or is not sent as HTTP has it.")
                .exception();
    }
}
