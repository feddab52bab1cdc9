package org.tumar.campaigns.campaign;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Keeping;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;

/// What keeps campaigns.
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Keeping<CampaignBody> campaignKeeping(RecordStore store, Partners partners, Clock clock) {
        return new Keeping<>(
                new CampaignSort(partners),
                store.records(Kind.json("campaigns", CampaignBody.class)),
                clock);
    }

    @Bean
    Campaigns campaigns(Keeping<CampaignBody> keeping) {
        return new Campaigns(keeping.mirror());
    }

    @Bean
    Keeping<MaterialBody> materialKeeping(
            RecordStore store, Campaigns campaigns, Office office, Clock clock) {
        return new Keeping<>(
                new MaterialSort(campaigns, office, clock),
                store.records(Kind.json("materials", MaterialBody.class)),
                clock);
    }

    @Bean
    Materials materials(Keeping<MaterialBody> keeping) {
        return new Materials(keeping.mirror());
    }

    @Bean
    Keeping<EventBody> eventKeeping(
            RecordStore store,
            Campaigns campaigns,
            Materials materials,
            Partners partners,
            Office office,
            Clock clock) {
        return new Keeping<>(
                new EventSort(campaigns, materials, partners, office, clock),
                store.records(Kind.json("events", EventBody.class)),
                clock);
    }

    @Bean
    EventFacts eventFacts(Keeping<EventBody> events, Materials materials) {
        return new EventFacts(events, materials);
    }
}
