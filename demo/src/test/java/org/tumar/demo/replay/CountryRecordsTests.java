package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.PersonCodes;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.contracts.partners.TrainingBody;

class CountryRecordsTests {

    private static final Target TARGET = Target.shipped("ct0495").scaled(0.05);
    private static final List<CountryRecords> ALL =
            TARGET.countries().stream().map(it -> CountryRecords.of(TARGET, it, 1)).toList();

    @Test
    void hasSomeHundredPartnersEachOfThemNamedInItsCountrysLanguage() {
        List<PartnerBody> partners = all(PartnerBody.class);

        assertThat(partners).hasSize(100).extracting(PartnerBody::id).doesNotHaveDuplicates();
        assertThat(partners)
                .flatExtracting(it -> it.names().stream().map(name -> name.language()).toList())
                .contains("kk", "ky", "tg", "tk", "uz", "ru", "en");
    }

    @Test
    void goesByTheOrderOfItsMonths() {
        for (CountryRecords records : ALL) {
            assertThat(records.batches().stream().map(CountryRecordsTests::month)).isSorted();
        }
    }

    @Test
    void sendsNothingBeforeItsCampaignAndNothingAfterIt() {
        Map<String, CampaignBody> campaigns = new TreeMap<>();
        all(CampaignBody.class).forEach(it -> campaigns.put(it.id(), it));

        assertThat(all(EventBody.class))
                .isNotEmpty()
                .allSatisfy(event -> {
                    CampaignBody campaign = campaigns.get(event.campaign());
                    assertThat(event.from()).isBetween(campaign.start(), campaign.end());
                    assertThat(event.to()).isBetween(event.from(), campaign.end());
                });
    }

    @Test
    void usesNoCodeThatIsInNoList() {
        assertThat(all(EventBody.class))
                .allSatisfy(it -> {
                    assertThat(CampaignCodes.EVENT_TYPES.codes()).contains(it.type());
                    assertThat(CampaignCodes.AUDIENCES.codes()).containsAll(it.audiences());
                });
        assertThat(all(CallBody.class))
                .allSatisfy(it -> {
                    assertThat(CampaignCodes.CHANNELS.codes()).contains(it.channel());
                    assertThat(CampaignCodes.CALL_CATEGORIES.codes()).contains(it.category());
                    assertThat(CampaignCodes.OUTCOMES.codes()).contains(it.outcome());
                    assertThat(PersonCodes.SEXES.codes()).contains(it.sex());
                    assertThat(PersonCodes.AGE_GROUPS.codes()).contains(it.ageGroup());
                });
        assertThat(all(TrainingBody.class))
                .allSatisfy(it -> {
                    assertThat(PartnerCodes.TOPICS.all()).contains(it.topic());
                    assertThat(PartnerCodes.AUDIENCES.all()).contains(it.audience());
                });
    }

    @Test
    void countsPeopleAttendedAndEngagedAmongThoseReached() {
        assertThat(all(EventBody.class))
                .allSatisfy(event -> {
                    assertThat(sum(event, "attended")).isLessThanOrEqualTo(sum(event, "reached"));
                    assertThat(sum(event, "engaged")).isLessThanOrEqualTo(sum(event, "reached"));
                });
    }

    @Test
    void partsParticipantsBySexWithoutAnyoneLeftOut() {
        assertThat(all(TrainingBody.class))
                .allSatisfy(it ->
                        assertThat(it.bySex().values().stream().mapToLong(n -> n).sum())
                                .isEqualTo(it.participants()));
    }

    private static long sum(EventBody event, String measure) {
        return event.people().stream()
                .filter(it -> it.measure().equals(measure))
                .mapToLong(PeopleCount::count)
                .sum();
    }

    private static YearMonth month(Batch batch) {
        return YearMonth.parse(
                switch (batch.rows().getFirst()) {
                    case CallBody it -> it.time().substring(0, 7);
                    case EventBody it -> it.from().toString().substring(0, 7);
                    case TrainingBody it -> it.from().toString().substring(0, 7);
                    default -> throw new AssertionError(batch);
                });
    }

    private static <R> List<R> all(Class<R> type) {
        return ALL.stream()
                .flatMap(it ->
                        Stream.concat(
                                it.first().stream().map(CountryRecords.Single::record),
                                it.batches().stream().flatMap(batch -> batch.rows().stream())))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
