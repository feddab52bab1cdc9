package org.tumar.partners.spelling;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// Russian, Kazakh, Kyrgyz, Tajik, Turkmen and Uzbek, by ICU's rules, which are those of BGN/PCGN
/// and of the Uzbek alphabet; Tajik and what a language lacks of the others' letters by ours.
final class IcuRomanization implements Romanization {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /// ICU has no rules for Tajik.
    private static final String TAJIK = "ғ > gh; ӣ > i; қ > q; ӯ > u; ҳ > h; ҷ > j; ж > zh;";

    /// Letters of one language in a text that is read as another's.
    private static final String REST =
            "ә > a; ғ > gh; қ > q; ң > ng; ө > o; ұ > u; ү > u; һ > h; і > i; ӣ > i; ӯ > u; ҳ > h;"
                    + " ҷ > j; ў > o; җ > j; щ > shch; ы > y; ё > e; э > e; ъ > ; ь > ;";

    private static final List<String> LANGUAGES =
            List.of(
                    "Russian-Latin/BGN",
                    "Kazakh-Latin/BGN",
                    "Kirghiz-Latin/BGN",
                    "Turkmen-Latin/BGN",
                    "Uzbek-Latin/BGN",
                    "uz_Cyrl-uz_Latn");

    /// Made when first needed: that takes a moment, and not every office ever looks.
    private final SingletonSupplier<List<UnaryOperator<String>>> ways =
            SingletonSupplier.of(IcuRomanization::ways);

    private static List<UnaryOperator<String>> ways() {
        UnaryOperator<String> rest = rules("rest", REST + " :: Russian-Latin/BGN;");
        UnaryOperator<String> tajik = rules("tajik", TAJIK + " :: Russian-Latin/BGN;");
        return Stream.concat(
                        Stream.of(tajik),
                        LANGUAGES.stream()
                                .map(Transliterator::getInstance)
                                .map(IcuRomanization::of))
                .<UnaryOperator<String>>map(it -> text -> rest.apply(it.apply(text)))
                .toList();
    }

    private static UnaryOperator<String> rules(String name, String rules) {
        return of(Transliterator.createFromRules(name, rules, Transliterator.FORWARD));
    }

    private static UnaryOperator<String> of(Transliterator transliterator) {
        return transliterator::transliterate;
    }

    @Override
    public List<String> of(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return CYRILLIC.matcher(lower).find()
                ? ways.obtain().stream().map(it -> it.apply(lower)).distinct().toList()
                : List.of(lower);
    }
}
