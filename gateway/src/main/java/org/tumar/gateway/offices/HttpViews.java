package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/// Makes the views of one edition. Whatever the edition, an office has one bulkhead and one
/// breaker: it is away in all of them.
final class HttpViews {

    private final OfficesProperties properties;
    private final LastGoods lastGoods;
    private final HttpCalls calls;
    private final ProgrammeWatches watches;
    private final Clock clock;
    private final Uptime uptime;
    private final ExecutorService threads;
    private final Map<Office, HttpOfficeLine.Guards> guards = new LinkedHashMap<>();

    HttpViews(
            OfficesProperties properties,
            LastGoods lastGoods,
            HttpCalls calls,
            ProgrammeWatches watches,
            Clock clock,
            Uptime uptime,
            ExecutorService threads) {
        this.properties = properties;
        this.lastGoods = lastGoods;
        this.calls = calls;
        this.watches = watches;
        this.clock = clock;
        this.uptime = uptime;
        this.threads = threads;
        properties.offices().stream()
                .map(OfficesProperties.OfficeAt::office)
                .forEach(it -> guards.put(it, guards(it, properties)));
    }

    List<Office> offices() {
        return List.copyOf(guards.keySet());
    }

    OfficeViews of(Edition edition) {
        ProgrammeWatch watch =
                edition.asOf().isPresent() ? new ProgrammeWatch() : watches.of(edition.view());
        List<OfficeMemory> memories =
                guards.keySet().stream()
                        .map(it ->
                                new OfficeMemory(
                                        it, lastGoods.of(edition), properties.live(), uptime))
                        .toList();
        boolean wanted =
                edition.equals(Edition.now(View.CURRENT))
                        || memories.stream().anyMatch(it -> it.isKnown(new Question.Doing()));
        return new OfficeViews(
                memories.stream().map(it -> view(it, edition, watch)).toList(), watch, wanted);
    }

    private OfficeView view(OfficeMemory memory, Edition edition, ProgrammeWatch watch) {
        Duration live = properties.live();
        OfficeView.Pace pace = new OfficeView.Pace(live, properties.ahead(), properties.hold());
        HttpOfficeLine line =
                new HttpOfficeLine(
                        memory,
                        new HttpConversation(
                                memory, edition, watch, calls, properties.deadline(), clock),
                        Objects.requireNonNull(guards.get(memory.office())));
        return new OfficeView(memory, line, watch, pace, threads);
    }

    private static HttpOfficeLine.Guards guards(Office office, OfficesProperties properties) {
        return new HttpOfficeLine.Guards(
                bulkhead(office, properties.callsPerOffice()), breaker(office, properties));
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
