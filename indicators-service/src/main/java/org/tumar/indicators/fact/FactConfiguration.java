package org.tumar.indicators.fact;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.EventQueue;

/// What counts the office's records.
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

    /// Each batch is told to the region. While records come in one after the other, ten times a
    /// second is enough.
    private static final Duration GATHER = Duration.ofMillis(100);

    @Bean
    Counting counting(
            MongoTemplate mongo, Office office, Programmes programmes, Ledger ledger, Clock clock) {
        return new Counting(
                new MongoFacts(mongo), programmes, new Recounts(ledger, office.code()), clock);
    }

    @Bean
    EventQueue facts(Office office, Counting counting) {
        return new EventQueue(
                OfficeTopology.INDICATORS_FACTS, new FactsListener(office, counting), GATHER);
    }
}
