package org.tumar.programmefiles;

import java.util.Optional;
import org.tumar.programmefiles.RowRules.Fault;

/// What a text may be.
final class Texts {

    static final int CODE_LENGTH = 100;
    private static final int TEXT_LENGTH = 10_000;

    private Texts() {}

    /// A code that must be there.
    static Optional<Fault> code(String column, String text) {
        return required(column, text).or(() -> label(column, text));
    }

    /// A code that may be absent.
    static Optional<Fault> label(String column, String text) {
        if (text.length() > CODE_LENGTH) {
            return Optional.of(
                    FaultCode.CODE_TOO_LONG.at(
                            column,
                            "A code has at most %d characters; this one has %d."
                                    .formatted(CODE_LENGTH, text.length())));
        }
        return control(column, text.chars().anyMatch(Character::isISOControl));
    }

    /// Words that must be there.
    static Optional<Fault> title(String column, String text) {
        return required(column, text).or(() -> words(column, text));
    }

    /// Words that may be absent. Lines and tabs are no fault.
    static Optional<Fault> words(String column, String text) {
        if (text.length() > TEXT_LENGTH) {
            return Optional.of(
                    FaultCode.TEXT_TOO_LONG.at(
                            column,
                            "A text has at most %d characters; this one has %d."
                                    .formatted(TEXT_LENGTH, text.length())));
        }
        return control(column, text.chars().anyMatch(Texts::isControl));
    }

    static Optional<Fault> required(String column, String text) {
        return text.isEmpty()
                ? Optional.of(
                        FaultCode.MISSING_VALUE.at(
                                column, "'%s' must not be empty.".formatted(column)))
                : Optional.empty();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                && character != '\n'
                && character != '\r'
                && character != '\t';
    }

    private static Optional<Fault> control(String column, boolean found) {
        return found
                ? Optional.of(
                        FaultCode.CONTROL_CHARACTER.at(
                                column, "There is a control character in this text; type it anew."))
                : Optional.empty();
    }
}
