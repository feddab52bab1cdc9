package org.tumar.partners.partner;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;
import org.tumar.kit.security.Rights;
import org.tumar.partners.partner.Partners.Entry;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.spelling.Romanization;
import org.tumar.partners.store.Replicas;
import org.tumar.partners.web.Office;

/// What keeps partners.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    Records<Partner> partnerRecords(RecordStore store) {
        return store.records(PartnerDocument.KIND);
    }

    @Bean
    Mirror<Partner, Entry> partnerMirror(
            Records<Partner> records, Romanization romanization, Clock clock, Replicas replicas) {
        return new Mirror<>(
                records,
                it -> Entry.of(it.withoutHistory(), romanization),
                clock,
                replicas.seenWithin());
    }

    @Bean
    Partners partners(Records<Partner> records, Mirror<Partner, Entry> mirror) {
        return new Partners(records, mirror);
    }

    @Bean
    Recording<Partner> partnerRecording(
            Records<Partner> records, Mirror<Partner, Entry> mirror, Clock clock) {
        return new Recording<>(records, PartnerEventJson::of, mirror::wrote, clock);
    }

    @Bean
    PartnerJson partnerJson(Office office, Clock clock) {
        return new PartnerJson(office.local(clock));
    }

    @Bean
    Sights sights(Rights rights) {
        return new Sights(rights);
    }
}
