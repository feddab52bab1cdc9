package org.tumar.partners.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// A partner's time in the network of one programme.
///
/// @param from its first day
/// @param left when and why it is no member any more
public record Membership(String programme, LocalDate from, Optional<Leaving> left) {

    /// By programme and time.
    public static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::programme).thenComparing(Membership::from);

    /// @param on the first day on which it is no member
    public record Leaving(LocalDate on, String reason) {}

    /// Whether it ends before that day begins.
    boolean isOverBy(LocalDate day) {
        return left.map(it -> !it.on().isAfter(day)).orElse(false);
    }
}
