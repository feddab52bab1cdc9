package org.tumar.gateway.offices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.offices.AnswerJson.UnusableException;
import org.tumar.kit.Deadline;

/// The line to one service of an office: all that is asked goes in one call, where its bulkhead and
/// its breaker let it through.
final class HttpRecordsLine implements RecordsView.Call {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRecordsLine.class);
    private static final String PATH = "/v1/questions";

    private final Office office;
    private final Service service;
    private final RecordsMemory memory;
    private final HttpCalls calls;
    private final HttpGuards guards;
    private final Duration deadline;
    private final Clock clock;
    private final URI uri;

    /// @param deadline for one call
    HttpRecordsLine(
            Office office,
            Service service,
            RecordsMemory memory,
            HttpCalls calls,
            HttpGuards guards,
            Duration deadline,
            Clock clock) {
        this.office = office;
        this.service = service;
        this.memory = memory;
        this.calls = calls;
        this.guards = guards;
        this.deadline = deadline;
        this.clock = clock;
        String base = office.address(service).orElseThrow().toString();
        this.uri = URI.create(base.replaceAll("/+$", "") + PATH);
    }

    @Override
    public boolean ask(Set<RecordsQuestion<?>> questions, long mark, String correlation) {
        try {
            return guards.through(() -> isAnswered(List.copyOf(questions), mark, correlation));
        } catch (RuntimeException bug) {
            LOG.error("asking {} of office {} failed", service.label(), office.code(), bug);
            return false;
        }
    }

    private boolean isAnswered(List<RecordsQuestion<?>> questions, long mark, String correlation) {
        Instant at = clock.instant();
        Reply reply =
                calls.post(
                        new HttpWatch.Callee(office.code(), service.label()),
                        uri,
                        RecordsJson.ask(questions),
                        Deadline.in(deadline, clock),
                        correlation);
        return switch (reply) {
            case Reply.Full full -> isUsable(questions, mark, at, full);
            case Reply.None none -> not(none.reason());
            case Reply.TooLarge(int limit) -> not("answered more than " + limit + " bytes");
            case Reply.Unchanged _ -> not("says that nothing changed, unasked");
        };
    }

    private boolean isUsable(
            List<RecordsQuestion<?>> questions, long mark, Instant at, Reply.Full reply) {
        try {
            List<RecordsAnswer> answers = RecordsJson.read(reply.body(), office.code(), questions);
            for (int place = 0; place < answers.size(); place++) {
                memory.heard(questions.get(place), answers.get(place), mark, at);
            }
            return true;
        } catch (UnusableException unusable) {
            return not("sent an answer that " + unusable.getMessage());
        }
    }

    private boolean not(String reason) {
        LOG.info("{} of office {} {}", service.label(), office.code(), reason);
        return false;
    }
}
