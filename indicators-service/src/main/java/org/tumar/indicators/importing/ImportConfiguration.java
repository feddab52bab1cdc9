package org.tumar.indicators.importing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// What takes programmes in and gives them out.
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Importing importing(Office office, Ledger ledger, Clock clock) {
        return new Importing(office, ledger, clock);
    }

    @Bean
    Exporting exporting(Office office, Programmes programmes) {
        return new Exporting(office, programmes);
    }
}
