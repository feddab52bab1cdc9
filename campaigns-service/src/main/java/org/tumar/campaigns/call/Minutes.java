package org.tumar.campaigns.call;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// Times to the minute, as calls have them: `2026-03-01T10:05`.
final class Minutes {

    private static final String FORM = "0000-00-00T00:00";

    private Minutes() {}

    /// By hand where it is as we write it: a day is read much more often than it is written.
    ///
    /// @throws DateTimeException where it is no time
    static LocalDateTime parse(String text) {
        return isPlain(text)
                ? LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16))
                : LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean isPlain(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char it = text.charAt(i);
            if (FORM.charAt(i) == '0' ? it < '0' || it > '9' : it != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
