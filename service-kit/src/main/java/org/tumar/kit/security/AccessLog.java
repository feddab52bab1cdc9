package org.tumar.kit.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Decision;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.kit.Correlation;
import org.tumar.kit.TumarJson;

/// Writes down who was let do what, and who was not.
///
/// Refused tokens are counted all, and written at most [#A_SECOND] a second: whoever is not known
/// must not be able to fill a disk.
final class AccessLog {

    static final String REFUSED = "tumar.security.tokens.refused";
    static final String FORBIDDEN = "tumar.security.forbidden";

    static final String LOST = "tumar.security.access.lost";

    private static final int A_SECOND = 20;

    private final Map<TokenFault, Counter> refused = new EnumMap<>(TokenFault.class);
    private final Counter forbidden;
    private final Logger log;
    private final String service;
    private final Clock clock;
    private long second;
    private int written;
    private long left;

    AccessLog(Logger log, String service, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.service = service;
        this.clock = clock;
        for (TokenFault fault : TokenFault.values()) {
            refused.put(
                    fault,
                    Counter.builder(REFUSED)
                            .description("Requests without a token that is good")
                            .tag("reason", fault.code())
                            .register(meters));
        }
        forbidden =
                Counter.builder(FORBIDDEN)
                        .description("What known callers were not let do")
                        .register(meters);
        FunctionCounter.builder(LOST, AccessFileAppender.LOST, LongAdder::sum)
                .description("Lines of the access log that could not be written")
                .register(meters);
    }

    void decided(Caller caller, Operation operation, Place place, Decision decision) {
        if (!decision.allowed()) {
            forbidden.increment();
        }
        write(
                AccessLine.decision(
                        clock.instant(),
                        service,
                        Correlation.current().orElse(null),
                        caller,
                        operation,
                        place,
                        decision));
    }

    void turnedAway(Caller caller, String reason) {
        forbidden.increment();
        write(
                AccessLine.turnedAway(
                        clock.instant(),
                        service,
                        Correlation.current().orElse(null),
                        caller,
                        reason));
    }

    void refused(TokenFault fault) {
        Counter counter = refused.get(fault);
        if (counter != null) {
            counter.increment();
        }
        writeWithinBounds(fault);
    }

    private synchronized void writeWithinBounds(TokenFault fault) {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            written = 0;
        }
        if (written >= A_SECOND) {
            left++;
            return;
        }
        written++;
        write(
                AccessLine.refused(
                        clock.instant(), service, Correlation.current().orElse(null), fault, left));
        left = 0;
    }

    private void write(AccessLine line) {
        if (log.isInfoEnabled()) {
            log.info(TumarJson.mapper().writeValueAsString(line));
        }
    }
}
