package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.gateway.offices.AnswerJson.Read;
import org.tumar.gateway.offices.AnswerJson.UnusableException;

/// The line to one office: its bulkhead, its breaker, the answers to revalidate, its memory.
final class HttpOfficeLine {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOfficeLine.class);

    private static final int ANSWERS_KEPT = 64;
    private static final String PROGRAMMES = "/v1/programmes";
    private static final int LONGEST_PATH = 4_000;

    /// The last answer to one address, and its tag.
    private record Tagged(String tag, Read answer) {}

    private final Office office;
    private final HttpCalls calls;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final OfficeMemory memory;
    private final Clock clock;
    private volatile Question failed = new Question.Everything();

    private final Map<URI, Tagged> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<URI, Tagged> eldest) {
                    return size() > ANSWERS_KEPT;
                }
            };

    HttpOfficeLine(
            OfficeMemory memory,
            HttpCalls calls,
            Bulkhead bulkhead,
            CircuitBreaker breaker,
            Clock clock) {
        this.memory = memory;
        this.office = memory.office();
        this.calls = calls;
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.clock = clock;
    }

    Office office() {
        return office;
    }

    /// How the office stands where its answer has not been waited for.
    Standing late() {
        memory.missed(Health.UNKNOWN);
        return memory.absent();
    }

    /// Asks the office once for a client, who never waits for one whose breaker is not closed:
    /// closing it is for [#refresh] and [#probe].
    Standing ask(Question question, Request request) {
        return isLeftAlone() ? leftAlone() : refresh(question, request);
    }

    private boolean isLeftAlone() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    private Standing leftAlone() {
        memory.missed(Health.DOWN);
        return memory.absent();
    }

    /// Asks an office that is left alone what it failed to answer, once its time has come.
    void probe(Request request) {
        if (isLeftAlone()) {
            refresh(failed, request);
        }
    }

    /// Asks the office once, where its breaker and its bulkhead let the call through.
    Standing refresh(Question question, Request request) {
        if (!bulkhead.tryAcquirePermission()) {
            return absent(Health.UNKNOWN, "has too many calls under way");
        }
        try {
            return askThroughBreaker(question, request);
        } finally {
            bulkhead.onComplete();
        }
    }

    private Standing askThroughBreaker(Question question, Request request) {
        if (!breaker.tryAcquirePermission()) {
            return leftAlone();
        }
        long began = System.nanoTime();
        Instant at = clock.instant();
        URI uri = uri(question);
        Tagged before = remembered(uri);
        Reply reply =
                calls.get(
                        uri,
                        before == null ? null : before.tag(),
                        request.deadline(),
                        request.correlation());
        try {
            return settle(question, request, at, uri, before, reply, began);
        } catch (UnusableException unusable) {
            fail(question, began);
            return absent(Health.DOWN, "sent an answer that " + unusable.getMessage());
        } catch (RuntimeException bug) {
            breaker.releasePermission();
            throw bug;
        }
    }

    private Standing settle(
            Question question,
            Request request,
            Instant at,
            URI uri,
            @Nullable Tagged before,
            Reply reply,
            long began)
            throws UnusableException {
        return switch (reply) {
            case Reply.None none -> {
                failUnlessCutShort(none, question, request, began);
                yield absent(none.health(), none.reason());
            }
            case Reply.Unchanged _ when before == null ->
                    throw new UnusableException("says that nothing changed, unasked");
            case Reply.Unchanged _ -> {
                succeed(began);
                yield live(question, at, before.answer());
            }
            case Reply.Full full -> {
                Read answer = read(question, full.body());
                remember(uri, full.tag(), answer);
                succeed(began);
                yield live(question, at, answer);
            }
        };
    }

    private Read read(Question question, byte[] body) throws UnusableException {
        if (question instanceof Question.Doing) {
            AnswerJson.readOffice(body, office.code());
            return new Read(List.of(), List.of());
        }
        return AnswerJson.readAnswer(body, office.code(), question, this::report);
    }

    private ProgrammeReport report(ProgrammeAnswerBody body) {
        return memory.report(body.definition().code())
                .filter(it -> it.body().equals(body))
                .orElseGet(() -> ProgrammeReport.of(body));
    }

    private Standing live(Question question, Instant at, Read answer) {
        if (question instanceof Question.Doing) {
            memory.met(at);
            return new Standing(
                    office, true, Health.UP, Optional.of(at), Optional.empty(), Map.of());
        }
        memory.heard(at, answer.catalogue(), answer.programmes());
        Map<String, Said> said =
                answer.programmes().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.definition().code(),
                                        it ->
                                                new Said(
                                                        Freshness.LIVE,
                                                        Optional.of(at),
                                                        Optional.of(it))));
        return new Standing(
                office,
                true,
                Health.UP,
                Optional.of(at),
                Optional.of(Set.copyOf(answer.catalogue())),
                said);
    }

    private Standing absent(Health health, String reason) {
        LOG.info("office {} {}", office.code(), reason);
        memory.missed(health);
        return memory.absent();
    }

    private void succeed(long began) {
        breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private void fail(Question question, long began) {
        failed = question;
        breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, new NotAnswered());
    }

    /// A call that a client in a hurry cut off must not open the breaker for all others.
    private void failUnlessCutShort(
            Reply.None none, Question question, Request request, long began) {
        if (none.health() == Health.UNKNOWN && !request.full()) {
            breaker.releasePermission();
        } else {
            fail(question, began);
        }
    }

    private @Nullable Tagged remembered(URI uri) {
        synchronized (answers) {
            return answers.get(uri);
        }
    }

    private void remember(URI uri, @Nullable String tag, Read answer) {
        synchronized (answers) {
            if (tag == null) {
                answers.remove(uri);
            } else {
                answers.put(uri, new Tagged(tag, answer));
            }
        }
    }

    private URI uri(Question question) {
        String base = office.indicators().toString().replaceAll("/+$", "");
        return URI.create(
                base
                        + switch (question) {
                            case Question.Doing _ -> "/v1/office";
                            case Question.Everything _ -> PROGRAMMES;
                            case Question.Some some -> path(some);
                        });
    }

    /// Everything answers some as well, where the codes would make an address that a server may
    /// refuse.
    private static String path(Question.Some some) {
        String path =
                some.codes().stream()
                        .map(HttpOfficeLine::parameter)
                        .collect(Collectors.joining("&", PROGRAMMES + "?", ""));
        return path.length() <= LONGEST_PATH ? path : PROGRAMMES;
    }

    private static String parameter(String code) {
        return "code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /// What the breaker is told; it carries nothing.
    private static final class NotAnswered extends Exception {
        NotAnswered() {
            super("not answered", null, false, false);
        }
    }
}
