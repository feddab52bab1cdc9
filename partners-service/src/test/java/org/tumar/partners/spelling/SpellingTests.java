package org.tumar.partners.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private static final Romanization LATIN = new IcuRomanization();

    @ParameterizedTest
    @CsvSource({
        "Жібек Жолы, Zhibek Zholy",
        "Жібек Жолы, Jibek Joly",
        "Жібек Жолы, Жибек Жолы",
        "Шапағат, Shapagat",
        "Шапағат, Shapaghat",
        "Шапағат, Шапагат",
        "Қызылорда, Kyzylorda",
        "Қызылорда, Qyzylorda",
        "Қызылорда, Кызылорда",
        "Сана Сезім, Sana Sezim",
        "Ўзбекистон, Oʻzbekiston",
        "Ўзбекистон, O'zbekiston",
        "Халқ, Xalq",
        "Халқ, Khalk",
        "Ғулистон, Gʻuliston",
        "Тоҷикистон, Tojikiston",
        "Тоҷикистон, Todjikiston",
        "Хуҷанд, Khujand",
        "Хуҷанд, Khudzhand",
        "Ҳуқуқ, Huquq",
        "Түркменистан, Türkmenistan",
        "Түркменистан, Turkmenistan",
        "Ашгабат, Aşgabat",
        "Ынам, Ynam",
        "Кеңеш, Kengesh",
        "Кеңеш, Keneş",
        "Мүсаада, Musaada",
        "Өзгөн, Özgön",
        "Центр поддержки женщин, Tsentr podderzhki zhenshchin",
        "Надежда, Nadezhda",
        "Надежда, Nadejda",
        "Щучинск, Shchuchinsk",
        "Юлия, Yuliya",
        "Ёлка, Yolka",
        "Ёлка, Елка",
        "Сельский, Selskiy",
        "Сельский, Selski",
    })
    void findsANameByAnotherSpelling(String name, String asked) {
        assertThat(isFound(name, asked)).isTrue();
        assertThat(isFound(asked, name)).isTrue();
    }

    @Test
    void findsANameByTheBeginningsOfItsWordsInAnyOrder() {
        assertThat(isFound("Центр поддержки женщин", "zhen tsentr")).isTrue();
        assertThat(isFound("Sana Sezim (Шымкент)", "shym")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Надежда, Шапагат", "Sana Sezim, Сана Надежда", "Sezim, ezim", "Ош, Ашгабат"})
    void findsNoOtherName(String name, String asked) {
        assertThat(isFound(name, asked)).isFalse();
    }

    @Test
    void hasNothingToLookForWithoutLetters() {
        assertThat(Spelling.of("«…»", LATIN).isEmpty()).isTrue();
        assertThat(Spelling.of("7", LATIN).isEmpty()).isFalse();
    }

    private static boolean isFound(String name, String asked) {
        return Spelling.of(asked, LATIN).isIn(List.of(Spelling.of(name, LATIN)));
    }
}
