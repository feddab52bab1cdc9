package org.tumar.contracts.records;

import java.util.regex.Pattern;

/// How records name a programme: as its owner's files do, but without the signs that part one code
/// from the next in lists.
public final class ProgrammeCode {

    public static final Pattern FORM = Pattern.compile("(?!\\s)[^\\p{Cc},;|]{1,100}(?<!\\s)");

    /// In words, for who wrote another.
    public static final String RULE =
            "A programme's code, such as CT.0495: at most 100 characters, without ',', ';' and '|'.";

    private ProgrammeCode() {}

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
