package org.tumar.partners.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/// Days in addresses.
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /// @throws ErrorResponseException the 400 problem
    public static LocalDate required(String parameter, @Nullable String text) {
        LocalDate day = optional(parameter, text);
        if (day == null) {
            throw bad(parameter);
        }
        return day;
    }

    /// @throws ErrorResponseException the 400 problem
    public static @Nullable LocalDate optional(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw bad(parameter);
            }
            return day;
        } catch (DateTimeException _) {
            throw bad(parameter);
        }
    }

    /// @throws ErrorResponseException the 400 problem
    public static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusals.badQuery("to", "It lies before `from`.").exception();
        }
    }

    private static ErrorResponseException bad(String parameter) {
        return Refusals.badQuery(parameter, "A day is written like 2014-01-31.").exception();
    }
}
