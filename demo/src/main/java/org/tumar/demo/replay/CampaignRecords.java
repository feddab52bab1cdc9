package org.tumar.demo.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;

/// The campaigns of a country, some in each of the programme's periods, and what was printed.
///
/// @param partners ids of those that own them
record CampaignRecords(ProgrammeBody programme, String country, List<String> partners) {

    private static final List<Theme> THEMES =
            List.of(
                    new Theme("journey", "Know before you go", "potential-migrants"),
                    new Theme("school", "Lessons for life", "pupils-and-students"),
                    new Theme("village", "Talk of the village", "families-of-migrants"));

    private record Theme(String code, String title, String audience) {}

    /// One of each theme.
    List<CampaignBody> in(PeriodBody period, Chance chance) {
        List<CampaignBody> campaigns = new ArrayList<>();
        for (Theme theme : THEMES) {
            campaigns.add(
                    new CampaignBody(
                            id(period, theme.code()),
                            "%s, %s".formatted(theme.title(), period.code()),
                            List.of(programme.code()),
                            "More people know how to go abroad safely.",
                            List.of(theme.audience(), "general-public"),
                            List.of("ru", Wording.in(country).language()),
                            BigDecimal.valueOf(chance.between(5, 60) * 1_000L),
                            programme.currency(),
                            period.start(),
                            period.end(),
                            chance.oneOf(partners)));
        }
        return campaigns;
    }

    /// A leaflet and a poster of the first campaign.
    List<MaterialBody> materials(PeriodBody period, List<CampaignBody> campaigns) {
        return List.of("leaflet", "poster").stream()
                .map(kind ->
                        new MaterialBody(
                                id(period, kind),
                                campaigns.getFirst().id(),
                                "Before you sign, %s".formatted(period.code()),
                                kind,
                                Wording.in(country).language(),
                                100_000,
                                period.start()))
                .toList();
    }

    private String id(PeriodBody period, String what) {
        return "%s-%s-%s".formatted(country, period.code(), what).toLowerCase(Locale.ROOT);
    }
}
