package org.tumar.gateway.offices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tumar.contracts.access.Service;
import org.tumar.kit.Deadline;

/// Asks each further service from time to time whether it is ready: no request waits for it.
final class HttpServices implements Services, AutoCloseable {

    private static final String READINESS = "/actuator/health/readiness";

    private final Map<String, List<Probe>> probes = new LinkedHashMap<>();
    private final HttpCalls calls;
    private final Duration patience;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService pace =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("services").factory());

    /// @param every how often; zero: never
    /// @param patience for one answer
    HttpServices(
            List<Office> offices,
            HttpCalls calls,
            Duration every,
            Duration patience,
            MeterRegistry registry,
            Clock clock) {
        this.calls = calls;
        this.patience = patience;
        this.clock = clock;
        offices.forEach(office -> probes.put(office.code(), probes(office, registry)));
        List<Probe> all = probes.values().stream().flatMap(List::stream).toList();
        if (!every.isZero() && !all.isEmpty()) {
            var _ =
                    pace.scheduleWithFixedDelay(
                            () -> all.forEach(threads::execute),
                            0,
                            every.toNanos(),
                            TimeUnit.NANOSECONDS);
        }
    }

    private List<Probe> probes(Office office, MeterRegistry registry) {
        List<Probe> made = new ArrayList<>();
        Stream.of(Service.values())
                .filter(it -> it != Service.INDICATORS)
                .forEach(service ->
                        office.address(service)
                                .map(it -> new Probe(service, it))
                                .ifPresent(made::add));
        made.forEach(it -> it.gauge(office.code(), registry));
        return List.copyOf(made);
    }

    @Override
    public List<ServiceState> of(String office) {
        return probes.getOrDefault(office, List.of()).stream().map(it -> it.state).toList();
    }

    @Override
    public void close() {
        pace.shutdownNow();
        threads.shutdownNow();
    }

    /// One service, and how it did.
    private final class Probe implements Runnable {

        private final Service service;
        private final URI readiness;
        private volatile ServiceState state;

        Probe(Service service, URI address) {
            this.service = service;
            this.readiness = URI.create(address.toString().replaceAll("/+$", "") + READINESS);
            this.state = new ServiceState(service, Health.UNKNOWN, Optional.empty());
        }

        void gauge(String office, MeterRegistry registry) {
            Gauge.builder("tumar.gateway.service.up", this, it -> it.isUp() ? 1 : 0)
                    .description("Whether a service of an office was ready when last asked")
                    .tag("to", office)
                    .tag("asked", service.label())
                    .register(registry);
        }

        private boolean isUp() {
            return state.health() == Health.UP;
        }

        @Override
        public void run() {
            Reply reply = calls.probe(readiness, Deadline.in(patience, clock));
            state =
                    reply instanceof Reply.None none
                            ? new ServiceState(service, none.health(), state.seen())
                            : new ServiceState(service, Health.UP, Optional.of(clock.instant()));
        }
    }
}
