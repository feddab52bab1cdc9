package org.tumar.campaigns.record;

import java.util.Collection;

/// What is stored of records that are entered together.
public enum Writing {
    /// It is only to be seen what would come of them.
    NOTHING,
    /// Each by itself.
    WHAT_IS_GOOD,
    /// All of them, or none where one will not do.
    ALL_OR_NOTHING;

    /// Whether anything is stored of records of which this has come.
    public boolean stores(Collection<? extends Outcome<?>> outcomes) {
        return switch (this) {
            case NOTHING -> false;
            case WHAT_IS_GOOD -> true;
            case ALL_OR_NOTHING -> outcomes.stream().noneMatch(Outcome::isRefusal);
        };
    }

    /// The same for what is left of them, where some were refused before.
    public Writing without(boolean refused) {
        return refused && this == ALL_OR_NOTHING ? NOTHING : this;
    }
}
