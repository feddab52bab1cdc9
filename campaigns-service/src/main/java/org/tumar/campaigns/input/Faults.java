package org.tumar.campaigns.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.codes.CodeList;
import org.tumar.contracts.records.FaultBody;

/// Everything that is wrong with one record. What is absent is passed over: whether it may be is
/// looked at before.
public final class Faults {

    private static final int LONGEST_TEXT = 2000;

    private static final long LARGEST = 999_999_999_999L;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /// Paths of other things than records.
    private static final Set<String> TAKEN = Set.of("statistics", "callers", "code-lists");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(?:-([A-Z][a-z]{3}))?");
    private static final Set<String> SHORT = Set.of(Locale.getISOLanguages());

    /// Languages that have a short code, by their long one.
    private static final Set<String> LONG =
            SHORT.stream().map(it -> Locale.of(it).getISO3Language()).collect(Collectors.toSet());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FaultBody> all = new ArrayList<>();

    public List<FaultBody> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public void add(String field, String code, String message) {
        all.add(new FaultBody(null, field, code, message));
    }

    /// One that must hold.
    public void check(boolean holds, String field, String code, String message) {
        if (!holds) {
            add(field, code, message);
        }
    }

    /// The same, with words that are put together only where they are needed.
    public void check(boolean holds, String field, String code, Supplier<String> message) {
        if (!holds) {
            add(field, code, message.get());
        }
    }

    public void id(String field, @Nullable String id) {
        check(
                id == null || (ID.matcher(id).matches() && !TAKEN.contains(id)),
                field,
                "bad-id",
                "An id is 1 to 64 letters, digits, dots, colons, hyphens and underscores, and begins"
                        + " with a letter or a digit.");
    }

    public void text(String field, @Nullable String text) {
        check(
                text == null
                        || (!text.isBlank()
                                && text.length() <= LONGEST_TEXT
                                && !CONTROL.matcher(text).find()),
                field,
                "bad-text",
                () -> "A text of one line, with 1 to %d characters.".formatted(LONGEST_TEXT));
    }

    public void code(String field, @Nullable String code, CodeList list) {
        check(
                code == null || list.has(code),
                field,
                "unknown-code",
                () -> "A code of the list %s, version %d.".formatted(list.name(), list.version()));
    }

    /// As BCP 47 has it, with a script where that matters.
    public void language(String field, @Nullable String language) {
        check(
                language == null || isLanguage(language),
                field,
                "unknown-language",
                "A language is written like ru, kaa where it has no two letters, or uz-Cyrl with its script.");
    }

    private static boolean isLanguage(String tag) {
        Matcher parts = LANGUAGE.matcher(tag);
        return parts.matches()
                && (parts.group(1).length() == 2
                        ? SHORT.contains(parts.group(1))
                        : !LONG.contains(parts.group(1)))
                && (parts.group(2) == null || isScript(parts.group(2)));
    }

    private static boolean isScript(String code) {
        try {
            Character.UnicodeScript.forName(code);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    public void country(String field, @Nullable String country) {
        check(
                country == null || COUNTRIES.contains(country),
                field,
                "unknown-country",
                "A country of ISO 3166-1, such as KZ.");
    }

    /// A country, or one of its first-level regions.
    public void area(String field, @Nullable String area) {
        check(
                area == null
                        || COUNTRIES.contains(area)
                        || (area.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                                && COUNTRIES.contains(area.substring(0, 2))),
                field,
                "unknown-area",
                "A country or region of ISO 3166, such as KZ or KZ-ALA.");
    }

    /// Millions of such numbers can still be added up.
    public void atLeast(long least, String field, long number) {
        check(
                number >= least,
                field,
                "too-small",
                () -> "A number of %d or more.".formatted(least));
        check(
                number <= LARGEST,
                field,
                "too-large",
                () -> "A number of %d or less.".formatted(LARGEST));
    }

    public void order(@Nullable LocalDate from, String field, @Nullable LocalDate to) {
        check(
                from == null || to == null || !to.isBefore(from),
                field,
                "ends-before-it-begins",
                "The last day is not before the first.");
    }

    public void notAfter(LocalDate today, String field, @Nullable LocalDate day) {
        check(
                day == null || !day.isAfter(today),
                field,
                "in-the-future",
                "This has not happened yet.");
    }

    /// Each element by itself, and none twice.
    public <E extends @Nullable Object> void each(
            String field, @Nullable Collection<E> elements, BiConsumer<String, E> check) {
        each(field, elements, it -> it, check);
    }

    /// The same, of which no two may be of one key, where they have one.
    public <E extends @Nullable Object> void each(
            String field,
            @Nullable Collection<E> elements,
            UnaryOperator<@Nullable Object> key,
            BiConsumer<String, E> check) {
        if (elements == null) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        int i = 0;
        for (E element : elements) {
            String name = field + "[" + i++ + "]";
            @Nullable Object one = key.apply(element);
            check(one == null || seen.add(one), name, "twice", "This is there twice.");
            check.accept(name, element);
        }
    }

    public void notEmpty(String field, @Nullable Collection<?> elements) {
        check(elements == null || !elements.isEmpty(), field, "missing", "One at least.");
    }

    /// The same, where what was named before may go on being named.
    public void known(
            String field,
            @Nullable String id,
            Optional<String> before,
            Predicate<String> known,
            String what) {
        known(field, id, known.or(it -> before.filter(it::equals).isPresent()), what);
    }

    /// @param known whether there is such a thing
    public void known(String field, @Nullable String id, Predicate<String> known, String what) {
        check(
                id == null || known.test(id),
                field,
                "unknown-" + what,
                () -> "There is no such %s here.".formatted(what));
    }
}
