package org.tumar.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Role;

/// Somebody, or a program, that the demo's identity provider knows.
///
/// @param subject as tokens name it; also the login name of a person and the client id of a program
/// @param office a country code, or REGION; null for who belongs to none
/// @param organisation the partner organisation that it belongs to
/// @param programmes codes of the programmes that it is named for
public record Identity(
        String subject,
        Role role,
        @Nullable String office,
        @Nullable String organisation,
        Set<String> programmes) {

    /// In a token's other words: what is null here stays as it is.
    public Identity with(@Nullable String otherOrganisation, Set<String> otherProgrammes) {
        return new Identity(
                subject,
                role,
                office,
                otherOrganisation == null ? organisation : otherOrganisation,
                otherProgrammes.isEmpty() ? programmes : Set.copyOf(otherProgrammes));
    }
}
