package org.tumar.campaigns.partner;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.office.Office;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.events.EventQueue;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;

/// What knows partners.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    private static final Duration FRESH = Duration.ofSeconds(10);

    @Bean
    Partners partners(RecordStore store, Clock clock) {
        Records<PartnerRecorded> records =
                store.records(Kind.json("partners", PartnerRecorded.class));
        return new Partners(records, new Mirror<>(records, it -> !it.withdrawn(), clock, FRESH));
    }

    @Bean
    EventQueue inbox(Partners partners, Office office) {
        return new EventQueue(
                OfficeTopology.CAMPAIGNS_INBOX, new PartnersListener(partners, office));
    }
}
