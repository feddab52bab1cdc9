package org.tumar.partners.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Latin word sounds like, so roughly that the ways in which one name is written are one.
///
/// The rules are ours, made from the Latin alphabets of Kazakh, Turkmen and Uzbek and from the
/// romanizations of BGN/PCGN; each stands before those that would undo it.
final class Sounds {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\p{Lm}'`´‘’·]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private record Rule(String written, String sound) {}

    /// Letters that lose more than a mark.
    private static final List<Rule> LETTERS =
            List.of(
                    new Rule("ž", "zh"),
                    new Rule("ş", "sh"),
                    new Rule("š", "sh"),
                    new Rule("ŝ", "sh"),
                    new Rule("ç", "ch"),
                    new Rule("č", "ch"),
                    new Rule("ñ", "n"),
                    new Rule("ň", "n"),
                    new Rule("ŋ", "n"),
                    new Rule("ə", "a"),
                    new Rule("ı", "i"),
                    new Rule("ø", "o"),
                    new Rule("ß", "s"));

    private static final List<Rule> SOUNDS =
            List.of(
                    new Rule("shch", "sh"),
                    new Rule("sch", "sh"),
                    new Rule("dzh", "j"),
                    new Rule("dj", "j"),
                    new Rule("zh", "j"),
                    new Rule("tch", "ch"),
                    new Rule("kh", "h"),
                    new Rule("gh", "g"),
                    new Rule("ng", "n"),
                    new Rule("x", "h"),
                    new Rule("q", "k"),
                    new Rule("w", "v"),
                    new Rule("ts", "c"),
                    new Rule("ye", "e"),
                    new Rule("y", "i"));

    private Sounds() {}

    /// The words of a Latin text; none twice.
    static List<String> of(String text) {
        String lower = lettersOf(text.toLowerCase(Locale.ROOT));
        return Stream.of(NO_LETTERS.split(lower))
                .filter(it -> !it.isEmpty())
                .map(Sounds::sound)
                .distinct()
                .toList();
    }

    private static String lettersOf(String lower) {
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        String known = replaced(composed, LETTERS);
        String plain =
                MARKS.matcher(Normalizer.normalize(known, Normalizer.Form.NFD)).replaceAll("");
        return APOSTROPHES.matcher(plain).replaceAll("");
    }

    private static String sound(String word) {
        return REPEATED.matcher(replaced(word, SOUNDS)).replaceAll("$1");
    }

    private static String replaced(String text, List<Rule> rules) {
        String result = text;
        for (Rule rule : rules) {
            result = result.replace(rule.written(), rule.sound());
        }
        return result;
    }
}
