package org.tumar.campaigns.campaign;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Parts;
import org.tumar.campaigns.record.Rounds;
import org.tumar.campaigns.record.Turns;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;

/// What keeps campaigns.
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignConfiguration.class);

    @Bean
    Turns turns() {
        return new Turns();
    }

    @Bean
    Records<EventBody> eventRecords(RecordStore store) {
        return store.records(Kind.json("events", EventBody.class));
    }

    @Bean
    Events events(Records<EventBody> records, Clock clock) {
        return new Events(Keeping.mirror(records, clock));
    }

    @Bean
    Keeping<CampaignBody> campaignKeeping(
            RecordStore store, Partners partners, Events events, Turns turns, Clock clock) {
        return new Keeping<>(
                new CampaignSort(partners, events),
                store.records(Kind.json("campaigns", CampaignBody.class)),
                turns,
                clock);
    }

    @Bean
    Campaigns campaigns(Keeping<CampaignBody> keeping) {
        return new Campaigns(keeping.mirror());
    }

    @Bean
    Keeping<MaterialBody> materialKeeping(
            RecordStore store,
            Campaigns campaigns,
            Events events,
            Office office,
            Turns turns,
            Clock clock) {
        return new Keeping<>(
                new MaterialSort(campaigns, events, office, clock),
                store.records(Kind.json("materials", MaterialBody.class)),
                turns,
                clock);
    }

    @Bean
    Materials materials(Keeping<MaterialBody> keeping) {
        return new Materials(keeping.mirror());
    }

    @Bean
    Keeping<EventBody> eventKeeping(
            Records<EventBody> records,
            Events events,
            Campaigns campaigns,
            Materials materials,
            Partners partners,
            Office office,
            Turns turns,
            Clock clock) {
        return new Keeping<>(
                new EventSort(campaigns, materials, partners, office, clock),
                records,
                events.mirror(),
                turns,
                clock);
    }

    @Bean
    EventFollowing eventFollowing(
            Keeping<EventBody> events, Keeping<CampaignBody> campaigns, Turns turns, Clock clock) {
        return new EventFollowing(
                events,
                campaigns,
                turns,
                new Parts((part, why) ->
                        LOG.warn(
                                "Events stay with other programmes: {}: {}",
                                part,
                                why.getClass().getSimpleName())),
                clock);
    }

    @Bean
    Rounds eventRounds(
            EventFollowing following,
            @Value("${tumar.campaigns.rounds.pause:30s}") Duration pause) {
        return new Rounds(
                following::round,
                pause,
                why ->
                        LOG.warn(
                                "Events on their way to other programmes wait: {}",
                                why.getClass().getSimpleName()));
    }

    @Bean
    EventFacts eventFacts(Keeping<EventBody> events, Materials materials) {
        return new EventFacts(events, materials);
    }
}
