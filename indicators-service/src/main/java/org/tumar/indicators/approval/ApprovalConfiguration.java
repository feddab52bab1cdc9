package org.tumar.indicators.approval;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// What takes figures to approval.
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    Approvals approvals(Office office, Ledger ledger, Clock clock) {
        return new Approvals(office, ledger, clock);
    }

    @Bean
    Worklists worklists(Office office, Programmes programmes) {
        return new Worklists(office, programmes);
    }
}
