package org.tumar.demo.region;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Role;

/// As whom something is asked of a region that runs for trying out.
///
/// @param office null: of the office that is asked, or where somebody of the role usually is
public record As(Role role, @Nullable String office) {

    /// Reads everything, everywhere.
    public static final As ANALYST = new As(Role.REGIONAL_ANALYST, null);

    /// Reads and changes what the office in question holds.
    public static final As OFFICER = new As(Role.COUNTRY_OFFICER, null);

    /// The same, but what it brings is approved.
    public static final As APPROVER = new As(Role.COUNTRY_APPROVER, null);

    /// A gateway, asking an office.
    public static final As GATEWAY = new As(Role.GATEWAY, null);

    /// What collects metrics.
    public static final As MONITOR = new As(Role.MONITOR, null);

    /// @param text `ROLE` or `ROLE:OFFICE`
    /// @throws IllegalArgumentException naming the roles, where it is none
    public static As parse(String text) {
        String[] parts = text.split(":", 2);
        Optional<Role> role = Role.of(parts[0].toLowerCase(Locale.ROOT));
        if (role.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no role %s. There are: %s".formatted(parts[0], roles()));
        }
        return new As(role.get(), parts.length > 1 ? parts[1].toUpperCase(Locale.ROOT) : null);
    }

    /// Of this office, unless another is named, or the role is of none.
    As in(String asked) {
        return office == null && isOfOffice() ? new As(role, asked) : this;
    }

    private boolean isOfOffice() {
        return role != Role.DONOR
                && role != Role.REGIONAL_ANALYST
                && role != Role.GATEWAY
                && role != Role.MONITOR;
    }

    private static String roles() {
        return Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
