package org.tumar.contracts.indicators;

/// What an indicator counts in. Numbers for the first three; words for the last two.
public enum Unit {
    COUNT,
    /// On the scale 0 to 100, in files and in answers alike.
    PERCENT,
    /// In the programme's currency.
    MONEY,
    YES_NO,
    QUALITATIVE;

    /// Whether a value of this unit is a number.
    public boolean isNumeric() {
        return this == COUNT || this == PERCENT || this == MONEY;
    }
}
