package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.DeliveryStatus;
import org.tumar.demo.endtoend.Traffic.Due;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.RunningRegion;

/// What the countries say became of what the regional office sent them.
record Deliveries(RunningRegion region, Traffic traffic) {

    /// How many a country has applied: the last, everything with figures, and every definition that
    /// no later one overtook while it waited.
    ///
    /// @throws AssertionError where one was refused, or is not there and should be
    long applied(String country) {
        return traffic.programmes().stream().mapToLong(it -> applied(it, country)).sum();
    }

    private long applied(SmallProgramme programme, String country) {
        Map<Long, Boolean> due = due(programme, country);
        long last = due.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        Map<Long, DeliveryStatus> statuses = statuses(programme, country, last);
        assertThat(statuses).as(country).doesNotContainValue(DeliveryStatus.REFUSED);
        assertThat(statuses.get(last)).as("last for " + country).isEqualTo(DeliveryStatus.APPLIED);
        due.forEach((sequence, hasRows) -> {
            if (hasRows) {
                assertThat(statuses.get(sequence))
                        .as("figures %d of %s for %s", sequence, programme.code(), country)
                        .isEqualTo(DeliveryStatus.APPLIED);
            }
        });
        return statuses.values().stream().filter(DeliveryStatus.APPLIED::equals).count();
    }

    /// By sequence, whether figures go with it.
    private Map<Long, Boolean> due(SmallProgramme programme, String country) {
        Map<Long, Boolean> due = new HashMap<>();
        traffic.due()
                .forEach((it, hasRows) -> {
                    if (it.equals(new Due(programme, country, it.sequence()))) {
                        due.put(it.sequence(), hasRows);
                    }
                });
        return due;
    }

    private Map<Long, DeliveryStatus> statuses(
            SmallProgramme programme, String country, long last) {
        HttpOffice office = region.office(country);
        Map<Long, DeliveryStatus> statuses = new HashMap<>();
        LongStream.rangeClosed(1, last)
                .forEach(it -> statuses.put(it, status(office, programme, it)));
        return statuses;
    }

    private static DeliveryStatus status(
            HttpOffice office, SmallProgramme programme, long sequence) {
        Reply<DeliveryBody> reply = office.delivery(programme.code(), sequence);
        if (reply instanceof Reply.Answered(DeliveryBody body)) {
            return body.status();
        }
        throw new AssertionError(reply);
    }
}
