package org.tumar.partners.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/// A name is found by its transliteration, and by the one of which it is the transliteration, by
/// the romanizations of BGN/PCGN and the alphabet that each language itself has in Latin letters.
class SpellingPropertyTests {

    private static final Romanization LATIN = new IcuRomanization();
    private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    /// @param letters those of the language
    private record Language(String letters, String romanization) {}

    private static final List<Language> LANGUAGES =
            List.of(
                    new Language(RUSSIAN, "Russian-Latin/BGN"),
                    new Language(RUSSIAN + "әғқңөұүһі", "Kazakh-Latin/BGN"),
                    new Language(RUSSIAN + "ңөү", "Kirghiz-Latin/BGN"),
                    new Language("абвгдежзийклмнопрстуфхчшъэюяғӣқӯҳҷ", "Tajik"),
                    new Language("абвгдежзийклмнопрстуфхцчшыьэюяәҗңөү", "Turkmen-Latin/BGN"),
                    new Language("абвгдежзийклмнопрстуфхцчшъэюяўқғҳ", "Uzbek-Latin/BGN"),
                    new Language("абвгдежзийклмнопрстуфхцчшъэюяўқғҳ", "uz_Cyrl-uz_Latn"));

    private static final Transliterator TAJIK =
            Transliterator.createFromRules(
                    "test",
                    "ғ > gh; ӣ > ī; қ > q; ӯ > ū; ҳ > h; ҷ > j; :: Russian-Latin/BGN;",
                    Transliterator.FORWARD);

    @Property(tries = 2000)
    void isFoundByItsTransliteration(@ForAll("names") Tuple2<String, String> name) {
        Spelling cyrillic = Spelling.of(name.get1(), LATIN);
        Spelling latin = Spelling.of(name.get2(), LATIN);

        assertThat(latin.isIn(List.of(cyrillic))).isTrue();
        assertThat(cyrillic.isIn(List.of(latin))).isTrue();
    }

    /// Two words; what has no sound at all, as a lone hard sign, is no name.
    @Provide
    Arbitrary<Tuple2<String, String>> names() {
        return Arbitraries.of(LANGUAGES)
                .flatMap(language ->
                        Combinators.combine(word(language), word(language))
                                .as((one, other) -> one + " " + other)
                                .map(it -> Tuple.of(it, latin(language, it))));
    }

    private static Arbitrary<String> word(Language language) {
        return Arbitraries.strings()
                .withChars(language.letters().toCharArray())
                .ofMinLength(2)
                .ofMaxLength(12)
                .map(it -> "а" + it);
    }

    private static String latin(Language language, String name) {
        return language.romanization().equals("Tajik")
                ? TAJIK.transliterate(name)
                : Transliterator.getInstance(language.romanization()).transliterate(name);
    }
}
