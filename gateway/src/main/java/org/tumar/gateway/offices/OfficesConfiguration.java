package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.observe.Traces;

/// Wires the lines to the offices.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficesProperties.class)
class OfficesConfiguration {

    @Bean
    LastGood lastGood(OfficesProperties properties) {
        return properties.lastGood() == null
                ? LastGood.NONE
                : new LastGoodJson(properties.lastGood());
    }

    @Bean
    HttpCalls httpCalls(OfficesProperties properties, MeterRegistry registry, Traces traces) {
        return new HttpCalls(
                properties.connectTimeout(),
                Math.toIntExact(properties.maxAnswer().toBytes()),
                properties.callsPerOffice(),
                new HttpWatch(
                        properties.offices().stream()
                                .map(OfficesProperties.OfficeAt::office)
                                .toList(),
                        registry,
                        traces));
    }

    @Bean
    HttpOffices offices(
            OfficesProperties properties, LastGood lastGood, HttpCalls calls, Clock clock) {
        return new HttpOffices(
                properties.offices().stream()
                        .map(OfficesProperties.OfficeAt::office)
                        .map(office ->
                                new HttpOfficeLine(
                                        new OfficeMemory(office, lastGood),
                                        calls,
                                        bulkhead(office, properties.callsPerOffice()),
                                        breaker(office, properties),
                                        clock))
                        .toList(),
                properties.deadline());
    }

    @Bean
    HttpRefresh refresh(HttpOffices offices, OfficesProperties properties, Clock clock) {
        return new HttpRefresh(offices.lines(), properties.refresh(), properties.deadline(), clock);
    }

    private static Bulkhead bulkhead(Office office, int calls) {
        return Bulkhead.of(
                office.code(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    private static CircuitBreaker breaker(Office office, OfficesProperties properties) {
        return CircuitBreaker.of(
                office.code(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(properties.breakerCalls())
                        .minimumNumberOfCalls(Math.max(1, properties.breakerCalls() / 2))
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(properties.breakerWait())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }
}
