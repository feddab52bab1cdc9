package org.tumar.partners.web;

import java.util.regex.Pattern;
import org.tumar.contracts.records.ProgrammeCode;

/// How a text has to be written.
///
/// @param code of the fault where it is not
/// @param rule the same in words
record Form(Pattern pattern, String code, String rule) {

    static final Form ID =
            of(
                    "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                    "bad-id",
                    "An id has letters, digits, '.', '_' and '-', begins with a letter or a digit,"
                            + " and has at most 64 of them.");

    static final Form PROGRAMME = new Form(ProgrammeCode.FORM, "bad-programme", ProgrammeCode.RULE);

    static final Form DATE =
            of("\\d{4}-\\d{2}-\\d{2}", "bad-date", "A day is written like 2014-05-12.");

    static final Form COUNT = of("\\d{1,9}", "bad-number", "A whole number from 0 to 999999999.");

    static final Form DECIMAL =
            of(
                    "\\d{1,12}(\\.\\d{1,6})?",
                    "bad-number",
                    "A number from 0 on, with at most six decimals, written like 12.5.");

    private static Form of(String pattern, String code, String rule) {
        return new Form(Pattern.compile(pattern), code, rule);
    }

    boolean isOf(String text) {
        return pattern.matcher(text).matches();
    }
}
