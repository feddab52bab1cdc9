package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.gateway.offices.AnswerJson.Read;
import org.tumar.gateway.offices.AnswerJson.UnusableException;
import org.tumar.gateway.offices.OfficeView.Came;
import org.tumar.kit.Deadline;

/// The line to one office: its bulkhead, its breaker, the answers to revalidate.
final class HttpOfficeLine implements OfficeView.Call {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOfficeLine.class);

    /// A whole answer may be large, and it is mostly the background that asks for it.
    private static final Duration PATIENCE_FOR_EVERYTHING = Duration.ofSeconds(10);

    /// What protects an office from this gateway, and this gateway from the office.
    record Guards(Bulkhead bulkhead, CircuitBreaker breaker, Duration deadline) {}

    private final OfficeMemory memory;
    private final OfficeAddress address;
    private final ProgrammeWatch watch;
    private final HttpCalls calls;
    private final Guards guards;
    private final Clock clock;
    private final Tags tags = new Tags();

    HttpOfficeLine(
            OfficeMemory memory,
            Edition edition,
            ProgrammeWatch watch,
            HttpCalls calls,
            Guards guards,
            Clock clock) {
        this.memory = memory;
        this.address = new OfficeAddress(memory.office(), edition);
        this.watch = watch;
        this.calls = calls;
        this.guards = guards;
        this.clock = clock;
    }

    /// Asks the office once, where its breaker and its bulkhead let the call through.
    @Override
    public Came ask(Question question, long mark, String correlation) {
        if (!guards.bulkhead().tryAcquirePermission()) {
            return not(Health.UNKNOWN, "has too many calls under way");
        }
        try {
            return askThroughBreaker(question, mark, correlation);
        } catch (RuntimeException bug) {
            LOG.error("asking office {} failed", memory.office().code(), bug);
            return not(Health.UNKNOWN, "could not be asked");
        } finally {
            guards.bulkhead().onComplete();
        }
    }

    private Came askThroughBreaker(Question question, long mark, String correlation) {
        if (!guards.breaker().tryAcquirePermission()) {
            memory.missed(Health.DOWN);
            return Came.NOT;
        }
        long began = System.nanoTime();
        Came came = Came.NOT;
        try {
            came = comes(question, mark, correlation);
        } catch (UnusableException unusable) {
            not(Health.DOWN, "sent an answer that " + unusable.getMessage());
        } finally {
            tell(came, System.nanoTime() - began);
        }
        return came;
    }

    private void tell(Came came, long took) {
        if (came != Came.NOT) {
            guards.breaker().onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            guards.breaker().onError(took, TimeUnit.NANOSECONDS, new NotAnswered());
        }
    }

    private Came comes(Question question, long mark, String correlation) throws UnusableException {
        Instant at = clock.instant();
        URI uri = address.of(question);
        Tags.Tagged before = tags.of(uri);
        String tag = before == null ? null : before.tag();
        return switch (calls.get(uri, tag, deadline(question), correlation)) {
            case Reply.None none -> not(none.health(), none.reason());
            case Reply.TooLarge(int limit) -> tooLarge(mark, at, limit);
            case Reply.Unchanged _ when before == null ->
                    throw new UnusableException("says that nothing changed, unasked");
            case Reply.Unchanged _ -> heard(question, mark, at, before.answer());
            case Reply.Full full -> {
                Read answer = read(question, full.body());
                tags.keep(uri, full.tag(), answer);
                yield heard(question, mark, at, answer);
            }
        };
    }

    private Deadline deadline(Question question) {
        boolean patient =
                question instanceof Question.Everything
                        && guards.deadline().compareTo(PATIENCE_FOR_EVERYTHING) < 0;
        return Deadline.in(patient ? PATIENCE_FOR_EVERYTHING : guards.deadline(), clock);
    }

    private Read read(Question question, byte[] body) throws UnusableException {
        String office = memory.office().code();
        if (question instanceof Question.Doing) {
            AnswerJson.readOffice(body, office);
            return new Read(List.of(), List.of());
        }
        return AnswerJson.readAnswer(body, office, question, this::report);
    }

    private ProgrammeReport report(ProgrammeAnswerBody body) {
        return memory.report(body.definition().code())
                .map(it -> it.followedBy(body))
                .orElseGet(() -> ProgrammeReport.of(body));
    }

    private Came heard(Question question, long mark, Instant at, Read answer) {
        if (question instanceof Question.Doing) {
            memory.met(mark, at);
            return Came.ANSWERED;
        }
        String office = memory.office().code();
        memory.heard(question, mark, at, answer)
                .forEach(it -> watch.tell(new ProgrammeChange(it, office, at)));
        return Came.ANSWERED;
    }

    /// It is there, and what else is asked of it is not touched.
    private Came tooLarge(long mark, Instant at, int limit) {
        LOG.warn(
                "office {} answered more than {} bytes: raise tumar.gateway.max-answer",
                memory.office().code(),
                limit);
        memory.met(mark, at);
        return Came.TOO_LARGE;
    }

    private Came not(Health health, String reason) {
        LOG.info("office {} {}", memory.office().code(), reason);
        memory.missed(health);
        return Came.NOT;
    }

    /// What the breaker is told; it carries nothing.
    private static final class NotAnswered extends Exception {
        NotAnswered() {
            super("not answered", null, false, false);
        }
    }
}
