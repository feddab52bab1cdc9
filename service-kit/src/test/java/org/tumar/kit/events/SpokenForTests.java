package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tumar.kit.events.Bench.eventually;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.kit.events.RabbitMessages.Message;
import org.tumar.servicetest.TestBroker;

/// Office CD hears nobody but the office that an event says it is from. AB is another office, which
/// can log in at its broker.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = TestBroker.LIVES, mode = ResourceAccessMode.READ)
@ParameterizedClass
@MethodSource("org.tumar.servicetest.TestBrokers#own")
class SpokenForTests {

    private static final String SIGNALS = "gateway.main";

    @Parameter TestBroker broker;

    private Bench bench;
    private String peer;
    private final Facts facts = new Facts();

    @BeforeEach
    void declare() throws Exception {
        String host = broker.fresh();
        peer = broker.as(host, "ab");
        bench = new Bench(broker.as(host, "cd"), Map.of()).declared();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void isRefusedByTheBrokerByAnothersUserId() throws Exception {
        assertThatThrownBy(() -> byPeer("cd", message(Events.signal("P", 1)))).isNotNull();
        byPeer("ab", message(Events.signal("P", 2)));
        bench.with(channel -> assertThat(channel.messageCount(SIGNALS)).isOne());
    }

    @Test
    void takesWhatAnOfficeSaysInItsOwnName() throws Exception {
        byPeer("ab", from("AB", 1));
        bench.put(SIGNALS, from("CD", 2));
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.applied()).hasSize(2));
        assertThat(bench.parking().count()).isZero();
    }

    @Test
    void parksWhatAnOfficeSaysInTheNameOfAnother() throws Exception {
        byPeer("ab", from("REGION", 1), from("CD", 2), from("AB", 3));
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(facts.delivered()).isOne());
        assertThat(facts.applied().getFirst().sequence()).isEqualTo(3);
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(2));
        assertThat(bench.parking().list(9))
                .extracting(Parked::reason)
                .containsExactly(
                        "its source is /offices/REGION/indicators, for which the user ab does not"
                                + " speak",
                        "its source is /offices/CD/indicators, for which the user ab does not"
                                + " speak");
    }

    @Test
    void parksWhatDoesNotSayWhoSentIt() throws Exception {
        byPeer(null, from("AB", 1));
        bench.consume(SIGNALS, facts);
        eventually(() ->
                assertThat(bench.parking().list(9))
                        .extracting(Parked::reason)
                        .containsExactly("it has no user-id, so that nobody knows who sent it"));
        assertThat(facts.delivered()).isZero();
    }

    @Test
    void checksWhatIsSentAgainByWhoSentItAtFirst() throws Exception {
        byPeer("ab", from("CD", 1));
        byPeer(null, from("CD", 2));
        byPeer("ab", from("AB", 3));
        AtomicBoolean mended = new AtomicBoolean();
        bench.consume(
                SIGNALS,
                events ->
                        mended.get()
                                ? facts.handle(events)
                                : events.stream()
                                        .<Handled>map(_ -> new Handled.Refused("not yet"))
                                        .toList());
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(3));
        mended.set(true);
        assertThat(bench.parking().againAll()).isEqualTo(3);
        eventually(() -> assertThat(facts.delivered()).isOne());
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(2));
        assertThat(bench.parking().againAll()).isEqualTo(2);
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(2));
        assertThat(bench.parking().list(9))
                .extracting(it -> it.headers().get(EventHeaders.SENT_BY))
                .containsExactlyInAnyOrder("ab", "");
        assertThat(facts.applied()).extracting(Event::sequence).containsExactly(3L);
    }

    @Test
    void believesNoPeerAboutWhoSentAMessageAtFirst() throws Exception {
        byPeer("ab", Bench.with(from("CD", 1), EventHeaders.SENT_BY, "cd"));
        Message parked = Bench.with(from("CD", 2), EventHeaders.SENT_BY, "cd");
        Bench.with(
                peer,
                channel ->
                        Bench.send(
                                channel,
                                "parked",
                                "ab",
                                Bench.with(parked, EventHeaders.PARKED_QUEUE, SIGNALS)));
        assertThat(bench.parking().againAll()).isOne();
        bench.consume(SIGNALS, facts);
        eventually(() -> assertThat(bench.parking().count()).isEqualTo(2));
        assertThat(bench.parking().list(9))
                .extracting(Parked::reason)
                .allSatisfy(it -> assertThat(it).contains("the user ab does not speak"));
        assertThat(facts.delivered()).isZero();
    }

    private void byPeer(@Nullable String user, Message... messages) throws Exception {
        Bench.with(peer, channel -> Bench.send(channel, SIGNALS, user, messages));
    }

    private static Message from(String office, long sequence) {
        Event signal = Events.signal("P", sequence);
        return Bench.with(
                message(signal), EventHeaders.SOURCE, "/offices/%s/indicators".formatted(office));
    }

    private static Message message(Event event) {
        return RabbitMessages.of(event);
    }
}
