package org.tumar.campaigns.record;

import java.util.function.Predicate;
import org.tumar.kit.records.Earlier;
import org.tumar.kit.records.Kept;

/// In whose name it is said what follows from a record.
public final class Origin {

    private Origin() {}

    /// @param kept with its history
    /// @param says whether a content says what the record says now
    /// @return who said it first, of those since whom it was said without a break
    public static <T> String of(Kept<T> kept, Predicate<T> says) {
        String by = kept.authorship().by();
        for (Earlier<T> it : kept.history().reversed()) {
            if (!says.test(it.content())) {
                break;
            }
            by = it.authorship().by();
        }
        return by;
    }
}
