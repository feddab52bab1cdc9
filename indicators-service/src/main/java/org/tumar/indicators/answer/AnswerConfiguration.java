package org.tumar.indicators.answer;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// What answers a gateway.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerProperties.class)
class AnswerConfiguration {

    @Bean
    Answers answers(
            Office office,
            Programmes programmes,
            Counting counting,
            Clock clock,
            AnswerProperties properties) {
        return new Answers(office, programmes, counting, clock, properties.kept());
    }

    @Bean
    PastAnswers pastAnswers(
            Office office,
            Programmes programmes,
            Counting counting,
            Ledger ledger,
            AnswerProperties properties) {
        return new PastAnswers(office, programmes, counting, ledger, properties.kept());
    }

    @Bean
    Cells cells(Office office, Programmes programmes, Counting counting, Clock clock) {
        return new Cells(office, programmes, counting, clock);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Warming warming(Answers answers) {
        return new Warming(answers);
    }
}
