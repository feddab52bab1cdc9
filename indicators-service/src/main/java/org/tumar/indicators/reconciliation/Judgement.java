package org.tumar.indicators.reconciliation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tumar.contracts.indicators.AchievementStatus;

/// What an assessment in words says, where it says something that can be compared.
enum Judgement {
    OVERACHIEVED("over-?achieved"),
    ACHIEVED("achieved"),
    NOT_ACHIEVED("not (?:yet )?achieved");

    private static final Set<AchievementStatus> REACHED =
            EnumSet.of(AchievementStatus.ACHIEVED, AchievementStatus.OVERACHIEVED);

    private final Pattern start;

    Judgement(String start) {
        this.start = Pattern.compile(start + "\\b");
    }

    /// Empty where the words compare with nothing, as with `partially achieved`.
    static Optional<Judgement> of(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Arrays.stream(values()).filter(it -> it.start.matcher(text).lookingAt()).findFirst();
    }

    boolean contradicts(AchievementStatus status) {
        if (status == AchievementStatus.NOT_APPLICABLE) {
            return false;
        }
        return switch (this) {
            case OVERACHIEVED -> status != AchievementStatus.OVERACHIEVED;
            case ACHIEVED -> !REACHED.contains(status);
            case NOT_ACHIEVED -> REACHED.contains(status);
        };
    }
}
