package org.tumar.demo.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What organisations that do not exist may be called in a country.
///
/// @param language of the country, BCP 47
/// @param words each as the country writes it and in Latin letters
record Wording(String language, List<Word> words) {

    record Word(String own, String latin) {}

    private static final Map<String, Wording> ALL =
            Map.of(
                    "KZ",
                    of(
                            "kk",
                            "Арай/Aray Бұлақ/Bulaq Дала/Dala Жұлдыз/Zhuldyz Қайнар/Qaynar"
                                    + " Мейірім/Meyirim Шуақ/Shuaq Өркен/Orken Тірек/Tirek Үміт/Umit"
                                    + " Шапағат/Shapaghat Береке/Bereke Достық/Dostyq Ақниет/Aqniet"
                                    + " Қамқор/Qamqor Самал/Samal Алау/Alau Көктем/Koktem Таң/Tang"
                                    + " Өзен/Ozen"),
                    "KG",
                    of(
                            "ky",
                            "Арча/Archa Булак/Bulak Дем/Dem Жылдыз/Jyldyz Кайрым/Kayrym"
                                    + " Мээрим/Meerim Нур/Nur Өмүр/Omur Үмүт/Umut Таяныч/Tayanych"
                                    + " Береке/Bereke Достук/Dostuk Жаңылык/Janylyk Камкор/Kamkor"
                                    + " Бакыт/Bakyt Келечек/Kelechek Жаз/Jaz Таң/Tang Кең-Суу/Keng-Suu"
                                    + " Ак-Тилек/Ak-Tilek"),
                    "TJ",
                    of(
                            "tg",
                            "Баҳор/Bahor Чашма/Chashma Дӯстӣ/Dusti Нур/Nur Офтоб/Oftob"
                                    + " Ситора/Sitora Умед/Umed Шафқат/Shafqat Меҳр/Mehr Паноҳ/Panoh"
                                    + " Роҳ/Roh Субҳ/Subh Фурӯғ/Furugh Ҳаёт/Hayot Чароғ/Charogh"
                                    + " Водӣ/Vodi Дарё/Daryo Зиндагӣ/Zindagi Кӯҳсор/Kuhsor"
                                    + " Сарчашма/Sarchashma"),
                    "TM",
                    of(
                            "tk",
                            "Bahar/Bahar Çeşme/Cheshme Dostluk/Dostluk Nur/Nur Güneş/Gunesh"
                                    + " Ýyldyz/Yyldyz Umyt/Umyt Merhemet/Merhemet Mähir/Mahir"
                                    + " Penah/Penah Ýol/Yol Daň/Dang Çyra/Chyra Jülge/Julge"
                                    + " Derýa/Derya Ömür/Omur Dag/Dag Gülzar/Gulzar Arzuw/Arzuw"
                                    + " Ýaz/Yaz"),
                    "UZ",
                    of(
                            "uz",
                            "Bahor/Bahor Chashma/Chashma Do‘stlik/Dostlik Nur/Nur Quyosh/Quyosh"
                                    + " Yulduz/Yulduz Umid/Umid Shafqat/Shafqat Mehr/Mehr"
                                    + " Panoh/Panoh Yo‘l/Yol Tong/Tong Shu’la/Shula Hayot/Hayot"
                                    + " Chiroq/Chiroq Vodiy/Vodiy Daryo/Daryo Zamin/Zamin Tog‘/Tog"
                                    + " Gulzor/Gulzor"));

    private static Wording of(String language, String words) {
        return new Wording(
                language,
                Stream.of(words.split(" "))
                        .map(it -> it.split("/"))
                        .map(it -> new Word(it[0], it[1]))
                        .toList());
    }

    /// Words of a country.
    static Wording in(String country) {
        return ALL.getOrDefault(country, of("en", "Spring/Spring Hope/Hope Star/Star"));
    }
}
