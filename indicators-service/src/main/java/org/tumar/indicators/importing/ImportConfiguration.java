package org.tumar.indicators.importing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.EventQueue;

/// What takes programmes in and gives them out.
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Importing importing(Office office, Ledger ledger, Clock clock) {
        return new Importing(office, ledger, clock);
    }

    @Bean
    HttpImportMeters importMeters(MeterRegistry registry) {
        return new HttpImportMeters(registry);
    }

    @Bean
    Deliveries deliveries(Office office, Programmes programmes) {
        return new Deliveries(office, programmes);
    }

    @Bean
    EventQueue inbox(Office office, Ledger ledger, Programmes programmes, Clock clock) {
        return new EventQueue(
                OfficeTopology.INDICATORS_INBOX,
                new ImportsListener(new Receiving(office, ledger, programmes, clock)));
    }

    @Bean
    Exporting exporting(Office office, Programmes programmes) {
        return new Exporting(office, programmes);
    }
}
