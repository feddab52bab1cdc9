package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tumar.kit.events.Bench.eventually;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.Topology;
import org.tumar.servicetest.BrokerLock;
import org.tumar.servicetest.TestBroker;

@ResourceLock(providers = BrokerLock.class)
@ExtendWith(OutputCaptureExtension.class)
class EventsAutoConfigurationTests {

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Facts facts = new Facts();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withBean(Clock.class, Clock::systemUTC)
                    .withConfiguration(AutoConfigurations.of(EventsAutoConfiguration.class));

    private ApplicationContextRunner office() {
        return runner.withBean(Outbox.class, () -> outbox)
                .withBean(EventQueue.class, () -> new EventQueue("gateway.main", facts))
                .withPropertyValues("tumar.office.code=kz");
    }

    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void sendsToTheOwnOfficeByItsCodeAndToAPeerByItsName(TestBroker broker) {
        String own = broker.fresh();
        office().withPropertyValues(
                        "tumar.events.broker=" + own,
                        "tumar.events.peers.region=" + own,
                        "tumar.events.users.kz=" + TestBroker.user(own))
                .run(context -> {
                    outbox.add(Events.signal("P", 1));
                    context.getBean(Relay.class).nudge();
                    eventually(() -> assertThat(outbox.left("KZ")).isZero());
                    eventually(() -> assertThat(outbox.left("REGION")).isZero());
                    eventually(() -> assertThat(facts.delivered()).isEqualTo(2));
                    assertThat(facts.duplicated()).isOne();
                    var health = context.getBean(BrokerHealth.class).health();
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails()).containsEntry("REGION", "UP");
                });
    }

    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void takesNothingFromAUserWhoIsNotTheOffices(TestBroker broker) {
        String own = broker.fresh();
        office().withPropertyValues("tumar.events.broker=" + own, "tumar.events.users.KZ=another")
                .run(context -> {
                    outbox.add(Events.signal("P", 1));
                    context.getBean(Relay.class).nudge();
                    eventually(() ->
                            assertThat(Parking.at(own).list(2))
                                    .singleElement()
                                    .satisfies(it ->
                                            assertThat(it.reason()).contains("does not speak")));
                });
        assertThat(facts.delivered()).isZero();
    }

    @Test
    void namesAnOfficeWithTwoUsers() {
        Map<String, String> users = Map.of("KZ", "one", "kz", "two");
        assertThatThrownBy(() ->
                        new EventsProperties(
                                null, Map.of(), users, Set.of(), null, Duration.ofSeconds(5), 100))
                .hasMessageContaining("tumar.events.users.KZ is set twice, to different users");
    }

    @Test
    void waitsWithoutABrokerAndSaysSoOnce(CapturedOutput output) {
        office().run(context -> {
            outbox.add(Events.signal("P", 1));
            context.getBean(Relay.class).nudge();
            assertThat(context.getBean(BrokerHealth.class).health().getStatus())
                    .isEqualTo(Status.UNKNOWN);
        });
        assertThat(outbox.left("KZ")).isOne();
        assertThat(output.toString().lines().filter(it -> it.contains("tumar.events.broker")))
                .hasSize(1);
    }

    @Test
    void isDownAndPatientWhereTheBrokerIsAway(CapturedOutput output) {
        office().withPropertyValues(
                        "tumar.events.broker=amqp://office:geheim@127.0.0.1:1/kz",
                        "tumar.events.peers.region=amqp://office:geheim@127.0.0.1:1/region")
                .run(context ->
                        eventually(() -> {
                            var health = context.getBean(BrokerHealth.class).health();
                            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                            assertThat(health.getDetails().toString()).contains("refused");
                        }));
        eventually(() -> assertThat(output).contains("amqp://127.0.0.1:1/kz"));
        assertThat(output).doesNotContain("geheim");
    }

    @Test
    void namesAPropertyThatIsNoUriWithoutItsPassword(CapturedOutput output) {
        office().withPropertyValues("tumar.events.peers.region=amqp://office:ge heim@x")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasStackTraceContaining("tumar.events.peers.REGION is no AMQP URI")
                                .satisfies(it -> assertThat(stack(it)).doesNotContain("heim")));
        assertThat(output).doesNotContain("heim");
    }

    @Test
    void takesOnePeerWrittenTwiceAlike() {
        String uri = "amqp://office:geheim@127.0.0.1:1/kz";
        assertThat(peers(Map.of("KZ", uri, "kz", " " + uri)).peers())
                .containsOnly(Map.entry("KZ", uri));
    }

    @Test
    void namesAPeerWrittenTwiceDifferentlyWithoutPasswords() {
        Map<String, String> peers =
                Map.of("KZ", "amqp://office:geheim@one/kz", "kz", "amqp://office:geheim@two/kz");
        assertThatThrownBy(() -> peers(peers))
                .hasMessage(
                        "tumar.events.peers.KZ is set twice, to different brokers; keep one of them")
                .hasNoCause();
    }

    @Test
    void dropsWhatIsForAnOfficeThatIsGoneAndSaysSoOnce(CapturedOutput output) {
        IntStream.range(0, 250).forEach(it -> outbox.add(Events.signal("P", it)));
        office().withPropertyValues("tumar.events.gone=xx,YY")
                .run(context -> {
                    eventually(() -> assertThat(outbox.left("XX")).isZero());
                    outbox.add(Events.signal("P", 250));
                    context.getBean(Relay.class).nudge();
                    eventually(() -> assertThat(outbox.left("XX")).isZero());
                    eventually(() -> assertThat(outbox.left("YY")).isZero());
                });
        assertThat(outbox.left("ZZ")).isEqualTo(251);
        assertThat(output.toString().lines().filter(it -> it.contains("waited for XX")))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("tumar.events.gone"));
    }

    @Test
    void namesAnOfficeThatIsBothGoneAndAPeer() {
        office().withPropertyValues(
                        "tumar.events.gone=xx", "tumar.events.peers.XX=amqp://127.0.0.1:1/xx")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasStackTraceContaining("tumar.events.gone names XX, and"));
    }

    @Test
    void namesTheOwnOfficeAmongThoseThatAreGone() {
        office().withPropertyValues("tumar.events.gone=KZ")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .hasStackTraceContaining("which is this office; take it out"));
    }

    private static EventsProperties peers(Map<String, String> peers) {
        return new EventsProperties(
                null, peers, Map.of(), Set.of(), null, Duration.ofSeconds(5), 100);
    }

    @Test
    void hasNoRelayWithoutAnOutbox() {
        runner.run(context -> {
            assertThat(context).doesNotHaveBean(Relay.class).hasNotFailed();
            assertThat(context.getBean(Topology.class)).isEqualTo(OfficeTopology.standard());
        });
    }

    @Test
    void declaresWhatTheServiceHasBesides() {
        Topology own = new Topology(List.of(), List.of(new Topology.Queue("gateway.x")), List.of());
        runner.withBean(Topology.class, () -> own)
                .run(context -> assertThat(context.getBean(Topology.class)).isSameAs(own));
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
