package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
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
    HttpWatch httpWatch(OfficesProperties properties, MeterRegistry registry, Traces traces) {
        return new HttpWatch(
                properties.offices().stream().map(OfficesProperties.OfficeAt::office).toList(),
                registry,
                traces);
    }

    @Bean
    HttpCalls httpCalls(OfficesProperties properties, HttpWatch watch) {
        return new HttpCalls(
                properties.connectTimeout(),
                Math.toIntExact(properties.maxAnswer().toBytes()),
                properties.callsPerOffice(),
                watch);
    }

    /// Named `offices` among the components of the gateway's health.
    @Bean
    CompositeHealthContributor officesHealthContributor(
            OfficesProperties properties, HttpWatch watch) {
        return CompositeHealthContributor.fromMap(
                properties.offices().stream()
                        .collect(
                                Collectors.toMap(
                                        OfficesProperties.OfficeAt::code,
                                        it -> new HttpOfficeHealth(watch, it.code()))));
    }

    @Bean
    ProgrammeWatch watch() {
        return new ProgrammeWatch();
    }

    @Bean
    HttpOffices offices(
            OfficesProperties properties,
            LastGood lastGood,
            HttpCalls calls,
            ProgrammeWatch watch,
            Clock clock) {
        Uptime uptime = Uptime.system();
        ExecutorService threads = Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());
        OfficeView.Pace pace =
                new OfficeView.Pace(properties.live(), properties.ahead(), properties.hold());
        List<OfficeView> views =
                properties.offices().stream()
                        .map(OfficesProperties.OfficeAt::office)
                        .map(it -> new OfficeMemory(it, lastGood, properties.live(), uptime))
                        .map(it ->
                                new OfficeView(
                                        it,
                                        new HttpOfficeLine(
                                                it,
                                                new HttpConversation(
                                                        it,
                                                        watch,
                                                        calls,
                                                        properties.deadline(),
                                                        clock),
                                                guards(it, properties)),
                                        watch,
                                        pace,
                                        threads))
                        .toList();
        return new HttpOffices(views, properties.deadline(), properties.live(), uptime, threads);
    }

    @Bean
    HttpRefresh refresh(HttpOffices offices, OfficesProperties properties) {
        return new HttpRefresh(offices.views(), properties.refresh(), properties.look());
    }

    private static HttpOfficeLine.Guards guards(OfficeMemory memory, OfficesProperties properties) {
        return new HttpOfficeLine.Guards(
                bulkhead(memory.office(), properties.callsPerOffice()),
                breaker(memory.office(), properties));
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
