package org.tumar.figures.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.derivation.Derivation.Reading;

class DerivationTests {

    private static final Traits WOMEN_OF_NGOS =
            Traits.builder().with("audience", "ngos").with("sex", "female").traits();

    @ParameterizedTest
    @EnumSource(DerivedMeasure.class)
    void readsEveryMeasure(DerivedMeasure measure) {
        assertThat(read(measure.measure())).isEqualTo(new Derivation(measure, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partners.people-trained[audience!=ngos]",
                "campaigns.calls[after-hours=yes][channel!=phone]",
                "campaigns.events-held[region=KZ-ALA|KZ-AST]"
            })
    void writesADerivationAsItReadIt(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "people-trained ~ there is no measure 'people-trained'",
                "cases.victims-assisted ~ there is no measure",
                "campaigns.calls[audience=ngo] ~ is not counted by 'audience'; there is channel",
                "campaigns.calls[sex=female] ~ is not counted by 'sex'; there is channel",
                "campaigns.calls[age-group!=14-17] ~ is not counted by 'age-group'; there is channel",
                "campaigns.calls[after-hours=perhaps] ~ 'perhaps' is no after-hours",
                "campaigns.calls[channel=pigeon] ~ 'pigeon' is no channel; there is",
                "campaigns.calls[interest=ru] ~ 'ru' is no interest",
                "campaigns.calls[channel=] ~ is not written as",
                "campaigns.calls[channel=phone||text] ~ '' is no channel",
                "campaigns.calls[channel ~ is not written as",
                "[channel=phone] ~ is not written as"
            })
    void saysWhatIsWrongWithADerivation(String text, String reason) {
        assertThat(Derivation.read(text))
                .isInstanceOfSatisfying(
                        Reading.Unsound.class, it -> assertThat(it.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "partners.people-trained, true",
        "partners.people-trained[audience=ngos], true",
        "partners.people-trained[audience=media|ngos], true",
        "partners.people-trained[audience!=ngos], false",
        "partners.people-trained[audience!=media], true",
        "partners.people-trained[audience=ngos][sex=male], false",
        "partners.people-trained[topic=other], false",
        "partners.people-trained[topic!=other], true"
    })
    void countsWhatItsConditionsHoldOf(String text, boolean counted) {
        assertThat(read(text).counts(WOMEN_OF_NGOS)).isEqualTo(counted);
    }

    @Test
    void countsWhatOneOfSeveralCodesIsNamedOfAndNothingThatOneIsExcludedOf() {
        Traits mixed = Traits.builder().with("audience", Set.of("women", "orphans")).traits();

        assertThat(read("campaigns.events-held[audience=women]").counts(mixed)).isTrue();
        assertThat(read("campaigns.events-held[audience!=women]").counts(mixed)).isFalse();
    }

    @Test
    void countsOfSeveralCutsOfTheSamePeopleTheOneThatItAsksFor() {
        Traits all = Traits.builder().with(Traits.CUT, "total").traits();
        Traits women = Traits.builder().with(Traits.CUT, "sex").with("sex", "female").traits();

        assertThat(read("campaigns.people-reached").counts(all)).isTrue();
        assertThat(read("campaigns.people-reached").counts(women)).isFalse();
        assertThat(read("campaigns.people-reached[sex!=male]").counts(women)).isTrue();
        assertThat(read("campaigns.people-reached[sex!=male]").counts(all)).isFalse();
    }

    @Test
    void countsForCellsTheCutThatHasTheirKeysToo() {
        Traits women = Traits.builder().with(Traits.CUT, "sex").with("sex", "female").traits();
        Traits both =
                Traits.builder().with(Traits.CUT, "age-group+sex").with("sex", "female").traits();
        Traits byAge = Traits.builder().with(Traits.CUT, "age-group>sex").traits();

        assertThat(read("campaigns.people-reached").counts(women, List.of("sex"))).isTrue();
        assertThat(read("campaigns.people-reached").counts(women, List.of())).isFalse();
        assertThat(
                        read("campaigns.people-reached[sex=female]")
                                .counts(both, List.of("age-group", "type")))
                .isTrue();
        assertThat(read("campaigns.people-reached[age-group!=0-13]").counts(byAge, List.of("sex")))
                .isTrue();
        assertThat(women.by(List.of("sex", "type")))
                .containsExactly(Map.entry("sex", "female"), Map.entry("type", "unknown"));
    }

    @Test
    void tellsCellsApartByCallersAndByNothingThatSeveralCodesHoldOf() {
        assertThat(DerivedMeasure.CALLS.cellKeys()).contains("channel", "sex", "age-group");
        assertThat(DerivedMeasure.PEOPLE_REACHED.cellKeys())
                .contains("type", "sex")
                .doesNotContain("audience");
        assertThat(DerivedMeasure.PEOPLE_TRAINED.cellKeys()).contains("audience");
    }

    @Test
    void suitsOnlyTheUnitAndAggregationOfItsMeasure() {
        DerivedMeasure members = DerivedMeasure.NETWORK_MEMBERS;

        assertThat(members.suits(Unit.COUNT, Aggregation.LATEST)).isTrue();
        assertThat(members.suits(Unit.COUNT, Aggregation.SUM)).isFalse();
        assertThat(DerivedMeasure.KNOWLEDGE_GAIN.suits(Unit.COUNT, Aggregation.RATIO)).isFalse();
    }

    @Test
    void tellsTraitsApartByTheirText() {
        assertThat(WOMEN_OF_NGOS.text()).isEqualTo("audience=ngos;sex=female");
        assertThat(Traits.builder().with("sex", (String) null).traits()).isEqualTo(Traits.NONE);
    }

    private static Derivation read(String text) {
        return ((Reading.Sound) Derivation.read(text)).derivation();
    }
}
