package org.tumar.programmefiles;

import java.math.BigDecimal;
import java.util.Optional;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Decimals;
import org.tumar.figures.Value;
import org.tumar.programmefiles.RowRules.Fault;

/// Values of a unit.
final class Values {

    /// Longer than any number of 34 digits, grouped.
    private static final int NUMBER_LENGTH = 60;

    private static final int DIGITS = 34;

    private Values() {}

    static Optional<Value> parse(String text, Unit unit) {
        return unit.isNumeric() && text.length() > NUMBER_LENGTH
                ? Optional.empty()
                : Value.parse(text, unit);
    }

    static Optional<BigDecimal> number(String text) {
        return text.length() > NUMBER_LENGTH ? Optional.empty() : Decimals.parse(text);
    }

    /// A number that can be written out and reckoned with.
    static Optional<Fault> digits(String column, BigDecimal number) {
        long digits =
                Math.max(
                        number.precision(),
                        Math.max(number.scale(), (long) number.precision() - number.scale()));
        return digits > DIGITS ? Optional.of(tooManyDigits(column, digits)) : Optional.empty();
    }

    private static Fault tooManyDigits(String column, long digits) {
        return FaultCode.TOO_MANY_DIGITS.at(
                column,
                "A number has at most %d digits; this one has %d.".formatted(DIGITS, digits));
    }

    static Optional<Fault> fault(String column, String text, Unit unit) {
        if (unit == Unit.QUALITATIVE) {
            return Texts.words(column, text);
        }
        if (parse(text, unit).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                unit == Unit.YES_NO ? notYesOrNo(column, text) : notANumber(column, text));
    }

    private static Fault notYesOrNo(String column, String text) {
        return FaultCode.NOT_YES_OR_NO.at(
                column, "'%s' is neither yes nor no, n/a or empty.".formatted(shown(text)));
    }

    static Fault notANumber(String column, String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean number = text.matches("-?[0-9., ]+");
        return number && digits > DIGITS
                ? tooManyDigits(column, digits)
                : FaultCode.NOT_A_NUMBER.at(
                        column,
                        "'%s' is no number. Write digits with a decimal point, as in 12938.5;"
                                        .formatted(shown(text))
                                + " groups of three may be parted by a space or a comma.");
    }

    private static String shown(String text) {
        return text.length() <= NUMBER_LENGTH ? text : text.substring(0, NUMBER_LENGTH) + "…";
    }
}
