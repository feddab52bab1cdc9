package org.tumar.indicators.figure;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A disaggregation cell; [#TOTAL] is the figure itself.
public record Cell(
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String settlement,
        @Nullable String category) {

    public static final Cell TOTAL = new Cell(null, null, null, null);

    /// What a cell can be cut by, in the order in which cuts of one size are preferred.
    public enum Dimension {
        SEX("sex"),
        AGE_GROUP("age group"),
        SETTLEMENT("settlement"),
        CATEGORY("category");

        private final String words;

        Dimension(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Cell {
        sex = orNull(sex);
        ageGroup = orNull(ageGroup);
        settlement = orNull(settlement);
        category = orNull(category);
    }

    public boolean isTotal() {
        return equals(TOTAL);
    }

    /// What the cell is cut by; empty for the total.
    public Set<Dimension> dimensions() {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        addIf(dimensions, Dimension.SEX, sex);
        addIf(dimensions, Dimension.AGE_GROUP, ageGroup);
        addIf(dimensions, Dimension.SETTLEMENT, settlement);
        addIf(dimensions, Dimension.CATEGORY, category);
        return dimensions;
    }

    private static void addIf(
            Set<Dimension> dimensions, Dimension dimension, @Nullable String value) {
        if (value != null) {
            dimensions.add(dimension);
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
