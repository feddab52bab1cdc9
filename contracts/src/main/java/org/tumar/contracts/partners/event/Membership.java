package org.tumar.contracts.partners.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A partner's time in the network of one programme.
///
/// @param from its first day
/// @param to the day on which it left: the first on which it is no member; null while it is one
/// @param reason why it left, a code of the list `leaving-reasons`
public record Membership(
        String programme, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {}
