package org.tumar.kit.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Decision;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.Role;

/// One line of the access log: a decision, a caller who was turned away whatever was asked, or a
/// token that was refused. Never a token, a value or a name.
///
/// @param subject the pseudonym by which the identity provider knows the caller
/// @param place cut short: its codes are as long as whoever asks likes
/// @param left how many refused tokens before this one were not written, because they came too fast
record AccessLine(
        Instant time,
        String service,
        @Nullable String correlationId,
        @Nullable String subject,
        @Nullable List<String> roles,
        @Nullable String office,
        @Nullable String operation,
        @Nullable Place place,
        boolean allowed,
        String reason,
        @Nullable Long left) {

    private static final int LONGEST = 100;

    static AccessLine decision(
            Instant time,
            String service,
            @Nullable String correlationId,
            Caller caller,
            Operation operation,
            Place place,
            Decision decision) {
        return new AccessLine(
                time,
                service,
                correlationId,
                caller.subject(),
                roles(caller),
                caller.office(),
                operation.code(),
                new Place(place.office(), cut(place.programme()), cut(place.organisation())),
                decision.allowed(),
                decision.reason(),
                null);
    }

    static AccessLine turnedAway(
            Instant time,
            String service,
            @Nullable String correlationId,
            Caller caller,
            String reason) {
        return new AccessLine(
                time,
                service,
                correlationId,
                caller.subject(),
                roles(caller),
                caller.office(),
                null,
                null,
                false,
                reason,
                null);
    }

    private static @Nullable String cut(@Nullable String code) {
        return code == null || code.length() <= LONGEST ? code : code.substring(0, LONGEST) + "…";
    }

    private static List<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::code).sorted().toList();
    }

    static AccessLine refused(
            Instant time,
            String service,
            @Nullable String correlationId,
            TokenFault fault,
            long left) {
        return new AccessLine(
                time,
                service,
                correlationId,
                null,
                null,
                null,
                null,
                null,
                false,
                fault.code(),
                left == 0 ? null : left);
    }
}
