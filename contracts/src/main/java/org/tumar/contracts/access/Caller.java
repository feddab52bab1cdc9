package org.tumar.contracts.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, as a token that was checked says.
///
/// @param subject whom the identity provider knows it as; a pseudonym, never a name
/// @param roles those that are known here
/// @param office a country code, or REGION; empty where the token names none, which reaches nothing
///   of any office
/// @param organisation the partner organisation that the caller belongs to
/// @param programmes codes of the programmes that the caller is named for
public record Caller(
        String subject,
        Set<Role> roles,
        String office,
        @Nullable String organisation,
        Set<String> programmes) {

    /// The code of the regional office.
    public static final String REGION = "REGION";

    public Caller {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
    }

    /// Whether it is a program.
    public boolean isService() {
        return roles.stream().anyMatch(Role::isService);
    }
}
