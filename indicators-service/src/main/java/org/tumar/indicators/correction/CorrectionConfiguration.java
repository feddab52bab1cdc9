package org.tumar.indicators.correction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// What puts figures right.
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    Corrections corrections(Office office, Programmes programmes, Ledger ledger, Clock clock) {
        return new Corrections(office, programmes, ledger, clock);
    }
}
