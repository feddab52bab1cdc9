package org.tumar.gateway.offices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.gateway.offices.AnswerJson.Read;
import org.tumar.gateway.offices.AnswerJson.UnusableException;
import org.tumar.gateway.offices.OfficeView.Came;
import org.tumar.kit.Deadline;

/// What is said between this gateway and one office: the question, or whether the answer that was
/// given before still stands; whatever comes is remembered.
final class HttpConversation {

    private static final Logger LOG = LoggerFactory.getLogger(HttpConversation.class);

    /// A whole answer may be large, and it is mostly the background that asks for it.
    private static final Duration PATIENCE_FOR_EVERYTHING = Duration.ofSeconds(10);

    private final OfficeMemory memory;
    private final OfficeAddress address;
    private final ProgrammeWatch watch;
    private final HttpCalls calls;
    private final Duration deadline;
    private final Clock clock;
    private final Tags tags = new Tags();

    /// @param deadline for one call
    HttpConversation(
            OfficeMemory memory,
            Edition edition,
            ProgrammeWatch watch,
            HttpCalls calls,
            Duration deadline,
            Clock clock) {
        this.memory = memory;
        this.address = new OfficeAddress(memory.office(), edition);
        this.watch = watch;
        this.calls = calls;
        this.deadline = deadline;
        this.clock = clock;
    }

    Came ask(Question question, long mark, String correlation) throws UnusableException {
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
                        && deadline.compareTo(PATIENCE_FOR_EVERYTHING) < 0;
        return Deadline.in(patient ? PATIENCE_FOR_EVERYTHING : deadline, clock);
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

    /// @param reason for the log
    Came not(Health health, String reason) {
        LOG.info("office {} {}", memory.office().code(), reason);
        memory.missed(health);
        return Came.NOT;
    }
}
