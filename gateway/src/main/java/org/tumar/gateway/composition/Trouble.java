package org.tumar.gateway.composition;

import java.util.Optional;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.offices.Office;

/// Why a part of an answer is not there.
///
/// @param silent whose silence it is; empty where it is no office's
/// @param argument which one will not do; empty where it is about none
/// @param message names the place and the fix, and repeats nothing of an office's words
public record Trouble(
        ErrorCode code, Optional<Silent> silent, Optional<String> argument, String message) {

    /// A service of an office that has not answered.
    public record Silent(Office office, Service service) {}

    static Trouble of(ErrorCode code, String message) {
        return new Trouble(code, Optional.empty(), Optional.empty(), message);
    }

    /// @param kind `indicator` or `result`
    static Trouble notFound(String kind, String name) {
        return of(
                ErrorCode.NOT_FOUND,
                "there is no %s %s: look at %ss".formatted(kind, shortened(name), kind));
    }

    /// What the asker wrote, up to a length that an error can bear.
    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /// @param message says nothing of what there is
    public static Trouble forbidden(String message) {
        return of(ErrorCode.FORBIDDEN, message);
    }

    /// @param fix what to do about it
    public static Trouble argument(String name, String fix) {
        return new Trouble(
                ErrorCode.INVALID_ARGUMENT,
                Optional.empty(),
                Optional.of(name),
                "%s will not do: %s".formatted(shortened(name), fix));
    }

    static Trouble unavailable(Office office) {
        return unavailable(office, Service.INDICATORS);
    }

    static Trouble unavailable(Office office, Service service) {
        return new Trouble(
                ErrorCode.OFFICE_UNAVAILABLE,
                Optional.of(new Silent(office, service)),
                Optional.empty(),
                "office " + office.code() + " has not answered: ask again later");
    }
}
