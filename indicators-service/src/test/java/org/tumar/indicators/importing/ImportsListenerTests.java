package org.tumar.indicators.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tumar.indicators.Fixtures.AT;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.DeliveryStatus;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Delivery;
import org.tumar.indicators.figure.Draft;
import org.tumar.indicators.figure.ForwardingProgrammes;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MongoStore;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Handled;
import org.tumar.kit.events.StoreAway;
import org.tumar.servicetest.TestMongo;

/// What comes to Kazakhstan's inbox, through the real handler and store.
class ImportsListenerTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Logger log = LoggerFactory.getLogger(ImportsListenerTests.class);
    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final String DEFINED = "indicators.programme-defined.v1";
    private static final String IMPORTED = "indicators.rows-imported.v1";

    private final Programmes programmes =
            new MongoStore(CLIENT, MONGO.database(), OFFICE, Fixtures.CLOCK).programmes();
    private final ImportsListener listener = listener(programmes);
    private final Deliveries deliveries = new Deliveries(OFFICE, programmes);

    private static ImportsListener listener(Programmes programmes) {
        Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
        return new ImportsListener(new Receiving(OFFICE, ledger, programmes, Fixtures.CLOCK));
    }

    @BeforeEach
    void empty() {
        CLIENT.getDatabase(MONGO.database()).drop();
    }

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Test
    void takesEachInOnceInOneCommit() {
        List<Event> events = List.of(defined(1, 1), rows(2, 1, "5"), rows(3, 2, "7"));

        assertThat(listener.handle(events)).containsOnly(new Handled.Applied());
        Holding held = programmes.find(CODE).orElseThrow();
        assertThat(held.head().revision()).isEqualTo(1);
        assertThat(held.definition().version()).isEqualTo(2);
        assertThat(value(held)).isEqualTo("7");

        assertThat(listener.handle(events)).containsOnly(new Handled.Duplicate());
        assertThat(programmes.find(CODE)).contains(held);
    }

    @Test
    void endsTheSameOutOfOrderAndTwice() {
        assertThat(
                        listener.handle(
                                List.of(
                                        rows(3, 2, "7"),
                                        defined(1, 1),
                                        rows(2, 1, "5"),
                                        rows(3, 2, "7"))))
                .containsExactly(
                        new Handled.Applied(),
                        new Handled.Applied(),
                        new Handled.Applied(),
                        new Handled.Duplicate());

        Holding held = programmes.find(CODE).orElseThrow();
        assertThat(held.definition().version()).isEqualTo(2);
        assertThat(value(held)).isEqualTo("7");
        assertThat(deliveries.find(CODE, 2).receipt().kept())
                .extracting("why")
                .containsExactly("newer-import");
    }

    @Test
    void takesInGoldenSamplesTwiceAndOutOfOrder() {
        Event defined = event(DEFINED, 4).data(golden("programme-defined"));
        Event imported = event(IMPORTED, 5).data(golden("rows-imported"));

        assertThat(listener.handle(List.of(defined, imported))).containsOnly(new Handled.Applied());
        Holding inOrder = programmes.find(CODE).orElseThrow();
        assertThat(listener.handle(List.of(imported, defined)))
                .containsOnly(new Handled.Duplicate());
        assertThat(programmes.find(CODE)).contains(inOrder);

        empty();
        assertThat(listener.handle(List.of(imported))).containsOnly(new Handled.Applied());
        assertThat(listener.handle(List.of(defined, imported, defined)))
                .containsExactly(
                        new Handled.Applied(), new Handled.Duplicate(), new Handled.Duplicate());
        Holding outOfOrder = programmes.find(CODE).orElseThrow();
        assertThat(outOfOrder.sheets()).isNotEmpty().isEqualTo(inOrder.sheets());
        assertThat(outOfOrder.definition()).isEqualTo(inOrder.definition());
    }

    @Test
    void takesTheGoldenSampleAsApprovedAndAnOlderOneAsSubmitted() {
        String golden = new String(golden("rows-imported"), StandardCharsets.UTF_8);
        String older = golden.replaceAll(",\\s*\"approved\" : true", "");
        assertThat(older).isNotEqualTo(golden).doesNotContain("approved");

        listener.handle(List.of(event(IMPORTED, 5).data(bytes(golden))));
        assertThat(states()).containsOnly(State.APPROVED);

        empty();
        listener.handle(List.of(event(IMPORTED, 5).data(bytes(older))));
        assertThat(states()).containsOnly(State.SUBMITTED);
    }

    private List<State> states() {
        return programmes.find(CODE).orElseThrow().sheets().values().stream()
                .flatMap(it -> it.figures().values().stream())
                .flatMap(it -> it.versions().stream())
                .map(Version::state)
                .toList();
    }

    private static byte[] golden(String name) {
        String file = "/golden/indicators/events/" + name + ".json";
        try (InputStream in = ImportsListenerTests.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsWhatBecameOfADelivery() {
        assertThat(deliveries.find(CODE, 2).status()).isEqualTo(DeliveryStatus.WAITING);

        listener.handle(List.of(rows(2, 1, "5")));

        assertThat(deliveries.find(CODE, 2))
                .satisfies(it -> {
                    assertThat(it.status()).isEqualTo(DeliveryStatus.APPLIED);
                    assertThat(it.receipt().added()).isEqualTo(1);
                    assertThat(it.office()).isEqualTo("KZ");
                });
        assertThat(deliveries.find(CODE, 3).status()).isEqualTo(DeliveryStatus.WAITING);
    }

    @Test
    void refusesWhatIsForAnotherOfficeOrFromAnotherOwner() {
        Event usurped = event(DEFINED, 2).data(json(new ProgrammeDefined("KZ", version("UZ", 1))));

        List<Handled> handled = listener.handle(List.of(foreign(1), usurped, rows(3, 1, "5")));

        assertThat(reason(handled.get(0))).startsWith("wrong-office: it is for UZ");
        assertThat(reason(handled.get(1))).startsWith("other-owner: the programme is owned by UZ");
        assertThat(handled.get(2)).isEqualTo(new Handled.Applied());
        assertThat(deliveries.find(CODE, 1))
                .satisfies(it -> {
                    assertThat(it.status()).isEqualTo(DeliveryStatus.REFUSED);
                    assertThat(it.reason()).startsWith("wrong-office");
                });
    }

    /// The owner takes off definitions that newer ones supersede before they are sent.
    @Test
    void waitsForNothingThatSomethingNewerHasPassed() {
        listener.handle(List.of(rows(7, 1, "5")));

        assertThat(deliveries.find(CODE, 6).status()).isEqualTo(DeliveryStatus.SUPERSEDED);
        assertThat(deliveries.find(CODE, 7).status()).isEqualTo(DeliveryStatus.APPLIED);
        assertThat(deliveries.find(CODE, 8).status()).isEqualTo(DeliveryStatus.WAITING);

        listener.handle(List.of(rows(6, 1, "4")));
        assertThat(deliveries.find(CODE, 6).status()).isEqualTo(DeliveryStatus.APPLIED);
    }

    @Test
    void waitsForNothingThatItHasRefusedLongAgo() {
        listener.handle(
                IntStream.rangeClosed(1, 2 * Delivery.REMEMBERED)
                        .mapToObj(it -> rows(it, 1, "five"))
                        .toList());

        assertThat(deliveries.find(CODE, 1).status()).isEqualTo(DeliveryStatus.SUPERSEDED);
        assertThat(deliveries.find(CODE, 2 * Delivery.REMEMBERED).status())
                .isEqualTo(DeliveryStatus.REFUSED);
        assertThat(deliveries.find(CODE, 2 * Delivery.REMEMBERED + 1).status())
                .isEqualTo(DeliveryStatus.WAITING);
    }

    /// What another office sends of a programme that it does not own tells nothing of the owner's.
    @Test
    void takesAnUsurpersSequencesForNobodyElses() {
        Event usurped =
                Event.of("id-usurped", DEFINED)
                        .from("/offices/UZ/indicators")
                        .about(CODE, 9)
                        .at(AT)
                        .data(json(new ProgrammeDefined("KZ", version("UZ", 1))));
        listener.handle(List.of(rows(2, 1, "5"), usurped));

        assertThat(deliveries.find(CODE, 1).status()).isEqualTo(DeliveryStatus.SUPERSEDED);
        assertThat(deliveries.find(CODE, 8).status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(deliveries.find(CODE, 9).status()).isEqualTo(DeliveryStatus.WAITING);
    }

    @Test
    void countsWhatCameWithAProgrammeThatFailedAsAppliedOnce() {
        ImportsListener failing = listener(new FailingOnce(programmes, Failure.BEFORE_OTHER));
        List<Event> events =
                List.of(rows(2, 1, "5"), rows(2, 1, "5"), of("OTHER", rows(3, 1, "7")));

        assertThatThrownBy(() -> failing.handle(events)).isInstanceOf(StoreAway.class);

        assertThat(failing.handle(events))
                .containsExactly(
                        new Handled.Applied(), new Handled.Duplicate(), new Handled.Applied());
        assertThat(failing.handle(events)).containsOnly(new Handled.Duplicate());
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_COMMIT", "AT_REFUSED"})
    void countsWhatWasCommittedBeforeTheStoreWentAwayAsAppliedOnce(Failure failure) {
        ImportsListener failing = listener(new FailingOnce(programmes, failure));
        List<Event> events = List.of(rows(2, 1, "5"), rows(3, 1, "seven"));

        assertThatThrownBy(() -> failing.handle(events)).isInstanceOf(StoreAway.class);

        Event committed = events.getFirst();
        assertThat(failing.handle(List.of(committed))).containsExactly(new Handled.Applied());
        assertThat(failing.handle(List.of(committed))).containsExactly(new Handled.Duplicate());
    }

    /// A batch is tried again as a whole where one programme of it fails.
    @Test
    void remembersARefusalOnceHoweverOftenItsBatchIsTried() {
        listener.handle(List.of(rows(1, 1, "5")));
        List<Event> events = List.of(rows(2, 1, "five"), rows(3, 1, "six"), poison());

        for (int tries = 0; tries < Delivery.REMEMBERED; tries++) {
            assertThatThrownBy(() -> poisoned().handle(events))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(programmes.inbox(CODE).deliveries())
                .extracting(Delivery::sequence)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void remembersWhatIsRefusedForAnotherReasonThanBefore() {
        listener.handle(List.of(rows(2, 1, "five")));
        listener.handle(List.of(foreign(2)));

        assertThat(deliveries.find(CODE, 2).reason()).startsWith("wrong-office");
    }

    private static Event poison() {
        return of("OTHER", rows(4, 1, "7"));
    }

    private ImportsListener poisoned() {
        return listener(
                new ForwardingProgrammes(programmes) {
                    @Override
                    public long reserve(String code) {
                        if (code.equals("OTHER")) {
                            throw new IllegalStateException("poison");
                        }
                        return super.reserve(code);
                    }
                });
    }

    private enum Failure {
        BEFORE_OTHER,
        AFTER_COMMIT,
        AT_REFUSED
    }

    /// A store that goes away once, at some point of a batch.
    private static final class FailingOnce extends ForwardingProgrammes {

        private final EnumSet<Failure> due;

        FailingOnce(Programmes programmes, Failure failure) {
            super(programmes);
            this.due = EnumSet.of(failure);
        }

        private void fail(Failure here) {
            if (due.remove(here)) {
                throw new DataAccessResourceFailureException("the store went away");
            }
        }

        @Override
        public long reserve(String code) {
            if (code.equals("OTHER")) {
                fail(Failure.BEFORE_OTHER);
            }
            return super.reserve(code);
        }

        @Override
        public Optional<Head> commit(Draft draft) {
            Optional<Head> head = super.commit(draft);
            fail(Failure.AFTER_COMMIT);
            return head;
        }

        @Override
        public void refused(String code, List<Delivery> refusals) {
            fail(Failure.AT_REFUSED);
            super.refused(code, refusals);
        }
    }

    @Test
    void refusesBadRowsAndTakesThemOnceTheyAreMended() {
        Event bad = rows(2, 1, "five");

        List<Handled> handled = listener.handle(List.of(bad));

        assertThat(reason(handled.getFirst()))
                .isEqualTo("bad-rows: 1, of which first results 1 not-a-number");
        assertThat(programmes.find(CODE)).isEmpty();
        assertThat(listener.handle(List.of(rows(2, 1, "5"))))
                .containsExactly(new Handled.Applied());
        assertThat(deliveries.find(CODE, 2).status()).isEqualTo(DeliveryStatus.APPLIED);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(reason(data("{"))).startsWith("unreadable: the data are no " + IMPORTED);
        assertThat(reason(data("{}"))).isEqualTo("incomplete: the data lack part");
        assertThat(
                        reason(
                                listener.handle(
                                                List.of(
                                                        event("indicators.rows-imported.v2", 1)
                                                                .data(bytes("{}"))))
                                        .getFirst()))
                .isEqualTo("unknown-type: indicators.rows-imported.v2");
    }

    private Handled data(String json) {
        return listener.handle(List.of(event(IMPORTED, 1).data(bytes(json)))).getFirst();
    }

    @Test
    void saysThatTheStoreIsAway() {
        try (TestMongo other = TestMongo.start();
                MongoClient client =
                        MongoClients.create(other.uri() + "/?serverSelectionTimeoutMS=200")) {
            ImportsListener cutOff =
                    listener(
                            new MongoStore(client, other.database(), OFFICE, Fixtures.CLOCK)
                                    .programmes());
            other.close();

            assertThatThrownBy(() -> cutOff.handle(List.of(rows(2, 1, "5"))))
                    .isInstanceOf(StoreAway.class);
        }
    }

    /// An office that was away while 1,000 definitions and imports happened; the figure is logged.
    @Test
    void catchesUpWith1000DefinitionsAndImports() {
        List<Event> events = new ArrayList<>();
        IntStream.rangeClosed(1, 1_000)
                .forEach(it ->
                        events.add(
                                it % 2 == 0
                                        ? rows(it, it, Integer.toString(it))
                                        : defined(it, it)));
        long begun = System.nanoTime();
        for (int from = 0; from < events.size(); from += 100) {
            assertThat(listener.handle(events.subList(from, from + 100)))
                    .containsOnly(new Handled.Applied());
        }
        log.info("1,000 taken in after {}", Duration.ofNanos(System.nanoTime() - begun));

        Holding held = programmes.find(CODE).orElseThrow();
        assertThat(held.definition().version()).isEqualTo(1_000);
        assertThat(value(held)).isEqualTo("1000");
        assertThat(held.head().revision()).isEqualTo(10);
    }

    private static String value(Holding held) {
        return held.sheet("1.1").entries().values().iterator().next().value().text();
    }

    private static String reason(Handled handled) {
        return ((Handled.Refused) handled).reason();
    }

    private static Event defined(long sequence, long version) {
        return event(DEFINED, sequence)
                .data(json(new ProgrammeDefined("KZ", version("REGION", version))));
    }

    /// Meant for another office.
    private static Event foreign(long sequence) {
        return event(DEFINED, sequence)
                .data(json(new ProgrammeDefined("UZ", version("REGION", 1))));
    }

    private static Event rows(long sequence, long version, String value) {
        FigureRowBody row = row("1.1", "Y1", RowMeasure.ACTUAL, value);
        return event(IMPORTED, sequence)
                .data(
                        json(
                                new RowsImported(
                                        new ImportPartBody(
                                                "KZ",
                                                version("REGION", version),
                                                List.of(row),
                                                List.of()),
                                        new ImportTerms(
                                                false,
                                                false,
                                                "the region",
                                                AT.plusSeconds(sequence)))));
    }

    /// The same of another programme.
    private static Event of(String code, Event event) {
        return Event.of(event.id() + code, event.type())
                .from(event.source())
                .about(code, event.sequence())
                .at(AT)
                .data(
                        new String(event.data(), StandardCharsets.UTF_8)
                                .replace(CODE, code)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static ProgrammeBody version(String owner, long version) {
        ProgrammeBody sample =
                definition(owner, indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"));
        return new ProgrammeBody(
                sample.code(),
                "As of version " + version,
                sample.donor(),
                sample.start(),
                sample.end(),
                sample.currency(),
                sample.budget(),
                owner,
                version,
                sample.periods(),
                sample.results(),
                owner.equals("UZ") ? List.of() : sample.indicators());
    }

    private static Event.Builder event(String type, long sequence) {
        return Event.of("id-" + sequence, type)
                .from("/offices/REGION/indicators")
                .about(CODE, sequence)
                .at(AT);
    }

    private static byte[] json(Object body) {
        return TumarJson.mapper().writeValueAsBytes(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
