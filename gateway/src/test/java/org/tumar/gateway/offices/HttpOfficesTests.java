package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.kit.Deadline;

class HttpOfficesTests {

    private static final Duration BRIEF = Duration.ofSeconds(1);
    private static final Request REQUEST =
            new Request(Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()), true, "test");

    private final Uptime uptime = Uptime.system();
    private final AtomicBoolean hung = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void isHeldUpByManyHungOfficesNoLongerThanByOne() {
        try (HttpOffices offices = offices()) {
            Question programme = Question.programme("P");
            Inquiry question =
                    new Inquiry(
                            Map.of(
                                    Edition.now(View.CURRENT),
                                    Map.of("KZ", programme, "KG", programme, "TJ", programme)));
            offices.ask(question, REQUEST);
            hung.set(true);
            long began = System.nanoTime();
            offices.ask(question, REQUEST);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(BRIEF.dividedBy(2), BRIEF.multipliedBy(2));
        } finally {
            end.countDown();
        }
    }

    private HttpOffices offices() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var pace = new OfficeView.Pace(Duration.ZERO, Duration.ofSeconds(10), BRIEF);
        List<OfficeView> views =
                Stream.of("KZ", "KG", "TJ")
                        .map(HttpOfficesTests::office)
                        .map(it -> new OfficeMemory(it, LastGood.NONE, Duration.ZERO, uptime))
                        .map(it ->
                                new OfficeView(
                                        it,
                                        (question, mark, _) -> call(it, question, mark),
                                        new ProgrammeWatch(),
                                        pace,
                                        threads))
                        .toList();
        return new HttpOffices(
                views.stream().map(OfficeView::office).toList(),
                new HttpEditions(_ -> new OfficeViews(views, new ProgrammeWatch(), true), 1),
                BRIEF,
                Duration.ZERO,
                uptime,
                threads);
    }

    private OfficeView.Came call(OfficeMemory memory, Question question, long mark) {
        if (hung.get()) {
            try {
                end.await();
            } catch (InterruptedException ended) {
                return OfficeView.Came.NOT;
            }
        }
        memory.heard(question, mark, Instant.EPOCH, new AnswerJson.Read(List.of(), List.of()));
        return OfficeView.Came.ANSWERED;
    }

    private static Office office(String code) {
        return new Office(code, Optional.of(code), code, URI.create("http://localhost"));
    }
}
