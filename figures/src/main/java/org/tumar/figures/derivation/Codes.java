package org.tumar.figures.derivation;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The codes that can hold of a key.
///
/// @param description what they are, for people
/// @param listed all of them; none where there is no list
/// @param form of those that are not listed
record Codes(String description, SortedSet<String> listed, Pattern form) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ANYTHING = Pattern.compile("[^\\[\\]|=!]+");

    static Codes of(Collection<String> codes) {
        return new Codes(String.join(", ", codes), new TreeSet<>(codes), ANYTHING);
    }

    static Codes countries() {
        return open("a country code", COUNTRY);
    }

    static Codes languages() {
        return open("a language tag", LANGUAGE);
    }

    static Codes places() {
        return open("as the records have it", ANYTHING);
    }

    private static Codes open(String words, Pattern form) {
        return new Codes(words, new TreeSet<>(), form);
    }

    /// Why a code is none; empty where it is one.
    Optional<String> fault(String key, String code) {
        if (listed.isEmpty()) {
            return form.matcher(code).matches()
                    ? Optional.empty()
                    : Optional.of("'%s' is no %s: give %s".formatted(code, key, description));
        }
        return listed.contains(code)
                ? Optional.empty()
                : Optional.of("'%s' is no %s; there is %s".formatted(code, key, description));
    }
}
