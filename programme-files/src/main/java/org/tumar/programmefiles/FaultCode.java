package org.tumar.programmefiles;

import java.util.Locale;
import org.tumar.programmefiles.RowRules.Fault;

/// What can be wrong; the code on the wire is the name in lower case with hyphens.
enum FaultCode {
    UNREADABLE_ZIP,
    UNREADABLE_WORKBOOK,
    TOO_LARGE,
    TOO_MANY_FILES,
    MISSING_FILE,
    UNKNOWN_FILE,
    DUPLICATE_FILE,
    NOT_UTF_8,
    MALFORMED_CSV,
    MISSING_HEADER,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    UNKNOWN_COLUMN,
    WRONG_NUMBER_OF_FIELDS,
    CELL_WITHOUT_VALUE,
    NOT_ONE_PROGRAMME,
    MISSING_VALUE,
    CODE_TOO_LONG,
    TEXT_TOO_LONG,
    CONTROL_CHARACTER,
    RESERVED_CODE,
    DUPLICATE_CODE,
    DUPLICATE_ADDRESS,
    DUPLICATE_PUBLISHED,
    DUPLICATE_COUNTRY,
    UNKNOWN_INDICATOR,
    UNKNOWN_RESULT,
    UNKNOWN_PERIOD,
    UNKNOWN_COUNTRY,
    UNKNOWN_OWNER,
    UNKNOWN_PARENT,
    UNKNOWN_LEVEL,
    UNKNOWN_UNIT,
    UNKNOWN_AGGREGATION,
    UNKNOWN_MEASURE,
    UNKNOWN_SOURCE,
    UNKNOWN_DIRECTION,
    UNKNOWN_CURRENCY,
    PARENT_CYCLE,
    COUNTRY_WITHOUT_OFFICE,
    COUNTRY_NOT_THE_OWNER,
    COUNTRY_NOT_OF_INDICATOR,
    REGION_IN_NATIONAL_PROGRAMME,
    MALFORMED_NATIONAL_CODE,
    NATIONAL_CODE_NOT_OF_INDICATOR,
    NOT_A_NUMBER,
    TOO_MANY_DIGITS,
    NEGATIVE_BUDGET,
    NOT_YES_OR_NO,
    NOT_A_DATE,
    ENDS_BEFORE_START,
    PERIOD_OUTSIDE_PROGRAMME,
    AGGREGATION_DOES_NOT_SUIT_UNIT,
    MISSING_DERIVATION,
    UNKNOWN_DERIVATION,
    DERIVATION_DOES_NOT_SUIT,
    MEASURE_NOT_OF_INDICATOR;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fault at(String column, String message) {
        return new Fault(column, text(), message);
    }

    /// Of a whole row, or of a whole file.
    Fault whole(String message) {
        return new Fault(null, text(), message);
    }
}
