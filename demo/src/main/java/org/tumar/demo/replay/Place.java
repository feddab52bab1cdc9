package org.tumar.demo.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.partners.AreaBody;

/// Somewhere in a country.
///
/// @param region ISO 3166-2
record Place(String country, String region, String settlement, boolean urban) {

    private static final Map<String, List<Place>> ALL =
            Map.of(
                    "KZ",
                    places(
                            "KZ",
                            "75 Almaty, 71 Astana, 79 Shymkent, 61 Turkistan, 31 Taraz, 63 Oskemen,"
                                    + " 61 *Saryagash, 19 *Yesik, 27 *Aksai, 39 Kostanay"),
                    "KG",
                    places(
                            "KG",
                            "GB Bishkek, GO Osh, J Jalal-Abad, B Batken, Y Karakol, N Naryn, T Talas,"
                                    + " O *Nookat, J *Suzak, C *Sokuluk"),
                    "TJ",
                    places(
                            "TJ",
                            "DU Dushanbe, SU Khujand, KT Bokhtar, KT Kulob, GB Khorugh, RA Hisor, SU"
                                    + " *Isfara, KT *Vose, RA *Rasht, SU *Asht"),
                    "TM",
                    places(
                            "TM",
                            "S Ashgabat, A Tejen, B Balkanabat, D Dashoguz, L Turkmenabat, M Mary, L"
                                    + " *Farap, M *Bayramaly, D *Gubadag, A *Kaka"),
                    "UZ",
                    places(
                            "UZ",
                            "TK Tashkent, SA Samarkand, BU Bukhara, AN Andijan, FA Fergana, NG"
                                    + " Namangan, XO Urgench, QR Nukus, SU *Denov, FA *Rishton"));

    private static List<Place> places(String country, String text) {
        return Stream.of(text.split(",\\s*"))
                .map(it -> it.split("\\s+"))
                .map(it ->
                        new Place(
                                country,
                                country + "-" + it[0],
                                it[1].replace("*", ""),
                                !it[1].startsWith("*")))
                .toList();
    }

    /// Of a country.
    static List<Place> in(String country) {
        return ALL.getOrDefault(country, List.of());
    }

    EventPlace ofEvent() {
        return new EventPlace(country, region, settlement, urban ? "urban" : "rural");
    }

    AreaBody area() {
        return new AreaBody(country, region, settlement);
    }
}
