package org.tumar.kit.events;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_BASIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.kit.events.Bench.QUEUE;
import static org.tumar.kit.events.Bench.eventually;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.kit.events.RabbitMessages.Message;
import org.tumar.servicetest.BrokerLock;
import org.tumar.servicetest.TestBroker;

/// Each has a virtual host of its own and mostly waits: they run side by side.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BrokerLock.class)
@ParameterizedClass
@MethodSource("org.tumar.servicetest.TestBrokers#all")
class EventsTests {

    private static final String SIGNALS = "gateway.main";

    @Parameter TestBroker broker;

    private Bench bench;
    private final Facts facts = new Facts();

    @BeforeEach
    void declare() throws Exception {
        bench = new Bench(broker.fresh()).declared();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void bringsWhatWaitsInOrder() {
        bench.consume(SIGNALS, facts);
        IntStream.range(0, 250).forEach(it -> bench.outbox.add(Events.signal("P" + it % 3, it)));
        bench.relay();
        eventually(() -> assertThat(facts.applied()).hasSize(250));
        assertThat(facts.duplicated()).isZero();
        eventually(() -> assertThat(bench.outbox.left("REGION")).isZero());
        assertThat(facts.applied().getFirst().data(IndicatorEvents.FIGURES_CHANGED))
                .isEqualTo(new FiguresChanged("KZ", "P0", 0, "s0"));
        eventually(() -> assertThat(bench.count("tumar.events.applied")).isEqualTo(250));
        assertThat(bench.count("tumar.events.confirmed")).isEqualTo(250);
        assertThat(bench.count("tumar.events.received")).isEqualTo(250);
    }

    @Test
    void sendsAtANudge() {
        bench.consume(SIGNALS, facts);
        LaneRunner relay = bench.relay();
        bench.outbox.add(Events.signal("P", 1));
        relay.nudge();
        eventually(() -> assertThat(facts.applied()).hasSize(1));
    }

    /// Each sample twice and in both orders: the facts are the same.
    @Test
    void keepsTheFactsWhateverOrderTheSamplesComeIn() throws Exception {
        Event defined = golden(IndicatorEvents.PROGRAMME_DEFINED, 1);
        Event rows = golden(IndicatorEvents.ROWS_IMPORTED, 2);
        bench.put(QUEUE, message(rows), message(defined), message(rows), message(defined));
        bench.put(QUEUE, message(defined), message(rows), message(rows));
        bench.consume(QUEUE, facts);
        eventually(() -> assertThat(facts.delivered()).isEqualTo(7));
        assertThat(facts.highest()).containsOnly(Map.entry("SAMPLE.1", 2L));
        RowsImported read = facts.applied().getFirst().data(IndicatorEvents.ROWS_IMPORTED);
        assertThat(read.terms().by()).isEqualTo("programme officer");
        assertThat(read.part().definition().code()).isEqualTo("SAMPLE.1");
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() throws Exception {
        Message good = message(Events.signal("P", 1));
        Message broken = new Message(good.properties(), bytes("{\"office\":"));
        Message nothing = new Message(good.properties(), bytes("null"));
        Message otherShape = new Message(good.properties(), bytes("[1,2]"));
        bench.put(
                SIGNALS,
                broken,
                nothing,
                otherShape,
                Bench.with(good, EventHeaders.TYPE, "indicators.figures-changed.v2"),
                Bench.with(good, EventHeaders.TYPE, "indicators.rows-imported.v1"),
                Bench.with(good, EventHeaders.TYPE, "cases.case-closed.v1"),
                Bench.with(good, EventHeaders.SEQUENCE, "first"),
                new Message(PERSISTENT_BASIC, bytes("hello")),
                good);
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.applied()).hasSize(1));
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(8));
        List<Parked> parked = bench.parking().list(100);
        assertThat(parked).extracting(Parked::queue).containsOnly(SIGNALS);
        assertThat(parked)
                .extracting(Parked::reason)
                .containsExactly(
                        "its data is not the JSON of indicators.figures-changed.v1",
                        "its data is not the JSON of indicators.figures-changed.v1",
                        "its data is not the JSON of indicators.figures-changed.v1",
                        "indicators.figures-changed.v2 is of a major version that is not known"
                                + " here, where there is indicators.figures-changed.v1",
                        "indicators.rows-imported.v1 is no type of this queue",
                        "cases.case-closed.v1 is no type of this queue",
                        "its header cloudEvents_sequence is no number",
                        "it has no header cloudEvents_specversion of 1.0");
        assertThat(parked.getFirst().data()).isEqualTo("{\"office\":");
        assertThat(parked.getFirst().headers())
                .containsEntry(EventHeaders.SUBJECT, "P")
                .containsEntry(EventHeaders.PARKED_TRIES, "1")
                .containsKey(EventHeaders.PARKED_AT);
    }

    @Test
    void listsWithoutTakingAnythingAway() throws Exception {
        refuseThree();
        assertThat(bench.parking().list(2))
                .extracting(it -> it.headers().get(EventHeaders.SUBJECT))
                .containsExactly("A", "B");
        assertThat(bench.parking().find("figures-changed-C-3")).isPresent();
        assertThat(bench.parking().find("other")).isEmpty();
        assertThat(bench.parking().list(9))
                .extracting(it -> it.headers().get(EventHeaders.SUBJECT))
                .containsExactly("A", "B", "C");
    }

    @Test
    void handlesWhatIsSentAgain() throws Exception {
        AtomicBoolean mended = refuseThree();
        mended.set(true);
        assertThat(bench.parking().again("figures-changed-B-2")).isTrue();
        assertThat(bench.parking().again("figures-changed-B-2")).isFalse();
        eventually(() -> assertThat(facts.highest()).containsOnlyKeys("B"));
        assertThat(bench.parking().againAll()).isEqualTo(2);
        eventually(() -> assertThat(facts.highest()).containsOnlyKeys("A", "B", "C"));
        assertThat(bench.parking().count()).isZero();
        assertThat(facts.applied()).allSatisfy(it -> assertThat(it.correlation()).isPresent());
    }

    @Test
    void keepsInTheOutboxWhatNoQueueTakes() throws Exception {
        bench.with(channel ->
                channel.queueUnbind(SIGNALS, "indicators", "indicators.figures-changed.#"));
        bench.outbox.add(Events.signal("P", 1));
        bench.relayToPeer();
        eventually(() -> assertThat(bench.count("tumar.events.returned")).isPositive());
        assertThat(bench.outbox.left("REGION")).isOne();
        assertThat(bench.count("tumar.events.confirmed")).isZero();
        bench.declared();
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.applied()).hasSize(1));
        eventually(() -> assertThat(bench.outbox.left("REGION")).isZero());
    }

    /// Of a type that no queue takes there are more than fit into one turn.
    @Test
    void sendsAtANudgeWhatIsBehindASubjectThatIsStuck() {
        IntStream.range(0, 150).forEach(it -> bench.outbox.add(lost(it)));
        LaneRunner relay = bench.relay();
        eventually(() -> assertThat(bench.count("tumar.events.returned")).isGreaterThan(103));
        bench.consume(SIGNALS, facts);
        bench.outbox.add(Events.signal("P", 1));
        relay.nudge();
        eventually(() -> assertThat(facts.highest()).containsOnlyKeys("P"));
        eventually(() -> assertThat(bench.outbox.left("REGION")).isEqualTo(150));
    }

    private static Event lost(long sequence) {
        return Event.of("lost-" + sequence, "indicators.unheard-of.v1")
                .from("/offices/KZ/indicators")
                .about("STUCK", sequence)
                .data(bytes("{}"));
    }

    @Test
    void sendsAgainWhatHasNoMessageId() throws Exception {
        Message good = message(Events.signal("P", 1));
        Message nameless =
                new Message(good.properties().builder().messageId(null).build(), good.body());
        bench.put("parked", Bench.with(nameless, EventHeaders.PARKED_QUEUE, SIGNALS));
        assertThat(bench.parking().againAll()).isOne();
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.applied()).hasSize(1));
    }

    @Test
    void waitsForAPeerWithoutAnExchange() throws Exception {
        bench.with(channel -> channel.exchangeDelete("indicators"));
        bench.outbox.add(Events.signal("P", 1));
        bench.relayToPeer();
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.applied()).hasSize(1));
    }

    @Test
    void losesNothingWhenTheConsumerDiesInTheMiddle() {
        IntStream.range(0, 200).forEach(it -> bench.outbox.add(Events.signal("P", it)));
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        bench.consume(
                SIGNALS,
                events -> {
                    if (asked.incrementAndGet() == 1) {
                        facts.handle(events);
                        dead.set(true);
                        throw new Handling.Abandoned();
                    }
                    return facts.handle(events);
                });
        bench.relay();
        eventually(() -> assertThat(facts.highest()).containsEntry("P", 199L));
        assertThat(dead).isTrue();
        assertThat(facts.applied()).hasSize(200);
        assertThat(facts.duplicated()).isPositive();
        assertThat(facts.applied()).extracting(Event::sequence).isSorted();
    }

    @Test
    void waitsForTheStoreWithoutParking() {
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        bench.consume(
                SIGNALS,
                events -> {
                    asked.incrementAndGet();
                    if (away.get()) {
                        throw new StoreAway(new IllegalStateException("away"));
                    }
                    return facts.handle(events);
                });
        bench.outbox.add(Events.signal("P", 1));
        bench.relay();
        eventually(() -> assertThat(asked.get()).isGreaterThan(Handling.TRIES));
        assertThat(bench.parking().count()).isZero();
        away.set(false);
        eventually(() -> assertThat(facts.applied()).hasSize(1));
        assertThat(bench.parking().count()).isZero();
    }

    @Test
    void goesOnAfterAnError() {
        AtomicInteger asked = new AtomicInteger();
        RabbitConsumer consumer =
                bench.consume(
                        SIGNALS,
                        events -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new OutOfMemoryError("made up");
                            }
                            return facts.handle(events);
                        });
        bench.outbox.add(Events.signal("P", 1));
        bench.relay();
        eventually(() -> assertThat(facts.applied()).hasSize(1));
        assertThat(consumer.trouble()).isEmpty();
        consumer.stop(Duration.ofSeconds(5));
        assertThat(consumer.trouble()).contains("it has ended");
    }

    @Test
    void letsOneConsumerAtATimeHaveTheQueue() {
        Facts others = new Facts();
        RabbitConsumer first = bench.consume(SIGNALS, facts);
        bench.outbox.add(Events.signal("P", 1));
        LaneRunner relay = bench.relay();
        eventually(() -> assertThat(facts.applied()).hasSize(1));
        RabbitConsumer second = bench.consume(SIGNALS, others);
        eventually(() -> assertThat(second.trouble().orElse("")).contains("exclusive"));
        bench.outbox.add(Events.signal("P", 2));
        relay.nudge();
        eventually(() -> assertThat(facts.applied()).hasSize(2));
        assertThat(others.delivered()).isZero();
        first.stop(Duration.ofSeconds(5));
        bench.outbox.add(Events.signal("P", 3));
        relay.nudge();
        eventually(() -> assertThat(others.highest()).containsEntry("P", 3L));
    }

    private AtomicBoolean refuseThree() throws Exception {
        AtomicBoolean mended = new AtomicBoolean();
        bench.put(
                SIGNALS,
                message(Events.signal("A", 1)),
                message(Events.signal("B", 2)),
                message(Events.signal("C", 3)));
        bench.consume(
                SIGNALS,
                events ->
                        mended.get()
                                ? facts.handle(events)
                                : events.stream()
                                        .<Handled>map(_ -> new Handled.Refused("not known here"))
                                        .toList());
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(3));
        return mended;
    }

    private static Message message(Event event) {
        return RabbitMessages.of(event);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Event golden(EventType<?> type, long sequence) throws Exception {
        String path = "/golden/%s/events/%s.json".formatted(type.producer(), type.name());
        try (InputStream in = EventType.class.getResourceAsStream(path)) {
            return Events.of(
                    type,
                    "SAMPLE.1",
                    sequence,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
