package org.tumar.campaigns.hotline;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Turns;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;

/// What keeps hotlines.
@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {

    @Bean
    Keeping<HotlineBody> hotlineKeeping(
            RecordStore store, Partners partners, Answered answered, Turns turns, Clock clock) {
        return new Keeping<>(
                new HotlineSort(partners, answered),
                store.records(Kind.json("hotlines", HotlineBody.class)),
                turns,
                clock);
    }

    @Bean
    Hotlines hotlines(Keeping<HotlineBody> keeping) {
        return new Hotlines(keeping.mirror());
    }
}
