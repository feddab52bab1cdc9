package org.tumar.gateway.offices;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.observe.Traces;
import org.tumar.kit.security.ServiceIdentity;

/// Wires the lines to the offices.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficesProperties.class)
class OfficesConfiguration {

    @Bean
    LastGoods lastGoods(OfficesProperties properties) {
        return new LastGoods(properties.lastGood());
    }

    @Bean
    HttpWatch httpWatch(OfficesProperties properties, MeterRegistry registry, Traces traces) {
        return new HttpWatch(properties.all(), registry, traces);
    }

    @Bean
    HttpCalls httpCalls(OfficesProperties properties, HttpWatch watch, ServiceIdentity identity) {
        return new HttpCalls(
                properties.connectTimeout(),
                Math.toIntExact(properties.maxAnswer().toBytes()),
                properties.callsPerOffice(),
                watch,
                identity);
    }

    @Bean
    HttpServices services(
            OfficesProperties properties, HttpCalls calls, MeterRegistry registry, Clock clock) {
        return new HttpServices(
                properties.all(),
                calls,
                properties.services(),
                properties.deadline(),
                registry,
                clock);
    }

    @Bean
    ProgrammeWatches watches() {
        return new ProgrammeWatches();
    }

    @Bean
    HttpOffices offices(
            OfficesProperties properties,
            LastGoods lastGoods,
            HttpCalls calls,
            ProgrammeWatches watches,
            Clock clock) {
        Uptime uptime = Uptime.system();
        ExecutorService threads = Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());
        HttpViews made =
                new HttpViews(properties, lastGoods, calls, watches, clock, uptime, threads);
        return new HttpOffices(
                made.offices(),
                new HttpEditions(made::of, properties.moments()),
                properties.deadline(),
                properties.live(),
                uptime,
                threads);
    }

    /// A service has a bulkhead and a breaker of its own: what it suffers, the others do not.
    @Bean
    HttpRecords records(OfficesProperties properties, HttpCalls calls, Clock clock) {
        Uptime uptime = Uptime.system();
        ExecutorService threads = Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());
        RecordsView.Pace pace = new RecordsView.Pace(properties.live(), properties.hold());
        return new HttpRecords(
                properties.all(),
                (office, service) -> {
                    RecordsMemory memory = new RecordsMemory();
                    HttpRecordsLine line =
                            new HttpRecordsLine(
                                    office,
                                    service,
                                    memory,
                                    calls,
                                    HttpGuards.of(office.code() + " " + service, properties),
                                    properties.deadline(),
                                    clock);
                    return new RecordsView(office, memory, line, pace, uptime, threads);
                },
                uptime,
                threads);
    }

    @Bean
    HttpRefresh refresh(HttpOffices offices, OfficesProperties properties) {
        return new HttpRefresh(offices::views, properties.refresh(), properties.look());
    }
}
