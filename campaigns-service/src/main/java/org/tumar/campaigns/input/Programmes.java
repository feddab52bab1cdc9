package org.tumar.campaigns.input;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.records.ProgrammeCode;

/// The programmes that a record counts for.
///
/// Whether there is such a programme, indicators-service knows: here they are codes.
public final class Programmes {

    private static final String FIELD = "programmes";

    private Programmes() {}

    public static void check(@Nullable List<String> programmes, Faults faults) {
        faults.notEmpty(FIELD, programmes);
        faults.each(
                FIELD,
                programmes,
                (name, it) ->
                        faults.check(
                                it == null || ProgrammeCode.isOne(it),
                                name,
                                "bad-code",
                                ProgrammeCode.RULE));
    }

    /// Whether they are the same, in whichever order.
    public static boolean same(List<String> one, List<String> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }

    /// @param left what a record leaves of its programmes; null where that is wrong by itself
    /// @param counted those that others count for by it
    /// @param whose names those who hold records that count for some of these; empty where that
    ///   needs no saying
    public static void checkLeft(
            @Nullable List<String> left,
            Stream<String> counted,
            Function<List<String>, List<String>> whose,
            Faults faults) {
        if (left == null) {
            return;
        }
        List<String> missing =
                counted.filter(it -> !left.contains(it)).distinct().sorted().toList();
        faults.check(
                missing.isEmpty(),
                FIELD,
                "still-counted",
                () ->
                        "Records count for %s by it%s. Put them right, or take them back, first."
                                .formatted(String.join(", ", missing), held(whose.apply(missing))));
    }

    private static String held(List<String> by) {
        return by.isEmpty() ? "" : ", held by " + String.join(", ", by);
    }

    /// @param follows whether all of them are meant, whichever are named: those may be of before
    /// @param of those that may be named
    public static void among(
            @Nullable List<String> programmes,
            @Nullable Boolean follows,
            List<String> of,
            Faults faults) {
        if (programmes == null || Boolean.TRUE.equals(follows)) {
            return;
        }
        check(programmes, faults);
        faults.check(
                of.containsAll(programmes),
                FIELD,
                "not-of-these",
                () -> "Of the programmes " + String.join(", ", of) + ".");
    }
}
