package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.tumar.demo.office.OfficeSite;

/// What was sent, confirmed, delivered, applied and found to be there already, by the services' own
/// meters; held against what the offices have kept.
///
/// A meter starts at nothing with its service. It is read before a service is killed, so that what
/// happens between that and the kill is in no meter: the sums of one that was killed are lower
/// bounds, those of others are exact.
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INBOX = "indicators.inbox";
    static final String GATEWAY = "gateway";
    private static final List<String> QUEUES = List.of(INBOX, "gateway.main", "parked");

    private final LiveRegion region;
    private final Traffic traffic;
    private final List<String> countries;
    private final Map<String, Counters> ended = new HashMap<>();

    Ledger(LiveRegion region, Traffic traffic) {
        this.region = region;
        this.traffic = traffic;
        this.countries = traffic.countries();
    }

    /// Keeps what a service has counted so far.
    ///
    /// @param service REGION, a country, or `gateway`
    void beforeKill(String service) {
        ended.merge(service, now(service), Counters::plus);
    }

    /// @throws AssertionError where it does not add up
    void settle() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(this::assertNothingWaits);
        Map<String, Counters> atRest = new LinkedHashMap<>();
        services().forEach(it -> atRest.put(it, now(it)));
        Map<String, Counters> sums = new LinkedHashMap<>();
        atRest.forEach((service, counters) ->
                sums.put(service, counters.plus(ended.getOrDefault(service, Counters.none()))));
        Map<String, Long> kept = new HashMap<>();
        Deliveries deliveries = new Deliveries(region.running(), traffic);
        countries.forEach(it -> kept.put(it, deliveries.applied(it)));
        print(sums, kept);
        assertSoftly(softly -> {
            atRest.forEach((service, counters) -> assertAddsUp(softly, service, counters));
            countries.forEach(it -> assertApplied(softly, it, sums.get(it), kept.get(it)));
        });
    }

    private List<String> offices() {
        return Stream.concat(Stream.of(OfficeSite.REGION), countries.stream()).toList();
    }

    private List<String> services() {
        return Stream.concat(offices().stream(), Stream.of(GATEWAY)).toList();
    }

    private Counters now(String service) {
        return Counters.read(
                service.equals(GATEWAY)
                        ? region.get("/actuator/prometheus").body()
                        : region.getIndicators(service, "/actuator/prometheus").body());
    }

    private void assertNothingWaits() throws Exception {
        for (String service : services()) {
            Counters counters = now(service);
            assertThat(counters.of("outbox_pending")).as("outbox of " + service).isZero();
            assertThat(counters.of("parked_depth")).as("parked in " + service).isZero();
        }
        for (String office : offices()) {
            for (String queue : QUEUES) {
                assertThat(depth(office, queue)).as("%s of %s", queue, office).isZero();
            }
        }
    }

    private long depth(String office, String queue) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(region.broker(office));
        try (Connection connection = factory.newConnection()) {
            return connection.createChannel().messageCount(queue);
        }
    }

    /// @param sum at rest: what is read just before a kill is not of one moment
    private static void assertAddsUp(SoftAssertions softly, String service, Counters sum) {
        softly.assertThat(sum.of("confirmed"))
                .as("confirmed of what %s sent", service)
                .isLessThanOrEqualTo(sum.of("published"));
        softly.assertThat(sum.of("refused")).as("refused in " + service).isZero();
        softly.assertThat(sum.of("received") - sum.of("duplicate"))
                .as("delivered to %s and not there already", service)
                .isGreaterThanOrEqualTo(sum.of("applied"));
    }

    /// In effect once: what the meters say was applied is what the office has kept.
    private void assertApplied(SoftAssertions softly, String country, Counters sum, long kept) {
        if (ended.containsKey(country)) {
            softly.assertThat(sum.of("applied", INBOX))
                    .as("applied in %s, which was killed", country)
                    .isLessThanOrEqualTo(kept);
        } else {
            softly.assertThat(sum.of("applied", INBOX)).as("applied in " + country).isEqualTo(kept);
        }
    }

    private void print(Map<String, Counters> sums, Map<String, Long> kept) {
        System.out.printf(
                "Ledger: %,d definitions and %,d corrections confirmed, %,d tries unanswered; * was killed%n",
                traffic.defined(), traffic.corrected(), traffic.unanswered());
        System.out.printf(
                "%-10s %9s %9s %9s %9s %10s %9s%n",
                "", "sent", "confirmed", "delivered", "applied", "duplicated", "kept");
        sums.forEach((service, sum) ->
                System.out.printf(
                        "%-10s %,9d %,9d %,9d %,9d %,10d %9s%n",
                        service + (ended.containsKey(service) ? "*" : ""),
                        sum.of("published"),
                        sum.of("confirmed"),
                        sum.of("received"),
                        sum.of("applied"),
                        sum.of("duplicate"),
                        kept.containsKey(service) ? "%,d".formatted(kept.get(service)) : ""));
    }
}
