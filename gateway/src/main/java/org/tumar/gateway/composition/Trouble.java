package org.tumar.gateway.composition;

import java.util.Optional;
import org.tumar.gateway.offices.Office;

/// Why a part of an answer is not there.
///
/// @param office whose silence it is; empty where it is no office's
/// @param message names the place and the fix, and repeats nothing of an office's words
public record Trouble(ErrorCode code, Optional<Office> office, String message) {

    static Trouble of(ErrorCode code, String message) {
        return new Trouble(code, Optional.empty(), message);
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

    static Trouble unavailable(Office office) {
        return new Trouble(
                ErrorCode.OFFICE_UNAVAILABLE,
                Optional.of(office),
                "office " + office.code() + " has not answered: ask again later");
    }
}
