package org.tumar.programmefiles;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Helps with a typo.
final class Suggestion {

    /// Past this, a list of the allowed values is no help.
    private static final int LISTED = 12;

    private static final int COMPARED_LENGTH = 100;

    private Suggestion() {}

    /// ` — did you mean '1.2.1'?`, or the known values where they are few.
    static String of(String text, Collection<String> known) {
        List<String> codes = known.stream().filter(it -> !it.isEmpty()).toList();
        return nearest(text, codes)
                .map(" — did you mean '%s'?"::formatted)
                .orElseGet(() -> listed(codes));
    }

    /// Like [#of], as the end of a sentence, and without a list.
    static String sentence(String text, Collection<String> known) {
        return nearest(text, known).map(" — did you mean '%s'?"::formatted).orElse(".");
    }

    private static String listed(Collection<String> known) {
        if (known.isEmpty()) {
            return "; there is none";
        }
        return known.size() <= LISTED ? "; there is " + String.join(", ", known) : "";
    }

    private static Optional<String> nearest(String text, Collection<String> known) {
        if (text.length() > COMPARED_LENGTH) {
            return Optional.empty();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(it -> Math.abs(it.length() - wanted.length()) <= tolerated)
                .map(it -> new Near(it, distance(wanted, it.toLowerCase(Locale.ROOT))))
                .filter(it -> it.distance <= tolerated)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::text);
    }

    private record Near(String text, int distance) {}

    /// Levenshtein's.
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            previous = next(previous, one.charAt(row - 1), row, other);
        }
        return previous[other.length()];
    }

    private static int[] next(int[] previous, char letter, int row, String other) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int swap = previous[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            int step = Math.min(previous[column], current[column - 1]) + 1;
            current[column] = Math.min(swap, step);
        }
        return current;
    }
}
