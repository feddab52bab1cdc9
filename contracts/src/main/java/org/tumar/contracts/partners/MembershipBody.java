package org.tumar.contracts.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A partner's time in the network of one programme.
///
/// @param from its first day
/// @param to the day on which it left: the first on which it is no member; absent while it is one
/// @param reason why it left, a code of the list `leaving-reasons`; with `to`, and only then
public record MembershipBody(
        String programme, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {}
