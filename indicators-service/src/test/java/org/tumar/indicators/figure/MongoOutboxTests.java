package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.AT;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Backlog;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.Outbox.Wanted;
import org.tumar.servicetest.TestMongo;

class MongoOutboxTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final MongoClient CLIENT =
            MongoStore.client(MONGO.uri(), new CommandListener() {});
    private static final MongoDatabase DATABASE = CLIENT.getDatabase(MONGO.database());
    private static final ProgrammeBody DEFINITION =
            definition("REGION", indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ", "UZ"));

    private final MongoStore store =
            new MongoStore(
                    CLIENT,
                    MONGO.database(),
                    new Office("REGION", Fixtures.REGION),
                    Fixtures.CLOCK);
    private final Ledger ledger = new Ledger(store.programmes(), Duration.ofSeconds(5));
    private final Outbox outbox = store.outbox();

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.drop();
    }

    @Test
    void sendsWhatAChangeTells() {
        long revision = send(imported("KZ", 1));

        Event event = outbox.pending("KZ", most(10)).getFirst();

        assertThat(event.type()).isEqualTo("indicators.rows-imported.v1");
        assertThat(event.source()).isEqualTo("/offices/REGION/indicators");
        assertThat(event.subject()).isEqualTo(CODE);
        assertThat(event.sequence()).isEqualTo(revision);
        assertThat(event.time()).isEqualTo(AT);
        assertThat(TumarJson.mapper().readValue(event.data(), RowsImported.class))
                .isEqualTo(imported("KZ", 1).body());
        assertThat(outbox.pending("UZ", most(10))).isEmpty();
    }

    @Test
    void keepsAPartOf24000Rows() {
        send(imported("KZ", 24_000));

        RowsImported body =
                TumarJson.mapper()
                        .readValue(
                                outbox.pending("KZ", most(1)).getFirst().data(),
                                RowsImported.class);

        assertThat(body.part().results()).hasSize(24_000);
    }

    @Test
    void dropsWhatIsConfirmedAndClearsItsPayloadAway() {
        send(imported("KZ", 1), defined("UZ"));
        List<Event> kazakh = outbox.pending("KZ", most(10));

        outbox.confirmed("KZ", kazakh);

        assertThat(outbox.pending("KZ", most(10))).isEmpty();
        assertThat(outbox.pending("UZ", most(10))).hasSize(1);
        assertThat(payloads()).isEqualTo(1);
        outbox.confirmed("KZ", kazakh);
        outbox.confirmed("UZ", outbox.pending("UZ", most(10)));
        assertThat(payloads()).isZero();
        assertThat(entries()).isZero();
    }

    @Test
    void sendsAgainWhatWasConfirmedButNotDropped() {
        send(defined("KZ"));
        Event sent = outbox.pending("KZ", most(10)).getFirst();

        Event again = store.outbox().pending("KZ", most(10)).getFirst();

        assertThat(again).isEqualTo(sent);
        assertThat(again.sequence()).isEqualTo(sent.sequence());
    }

    @Test
    void clearsAwayWhatOneThatDiedHadConfirmed() {
        send(imported("KZ", 1));
        DATABASE.getCollection("programmes")
                .updateOne(
                        new Document("_id", CODE),
                        new Document("$set", new Document("outbox.0.destinations", List.of())));
        assertThat(outbox.pending("KZ", most(10))).isEmpty();
        assertThat(payloads()).isEqualTo(1);

        send(defined("KZ"));
        outbox.confirmed("KZ", outbox.pending("KZ", most(10)));

        assertThat(payloads()).isZero();
        assertThat(entries()).isZero();
    }

    @Test
    void signalsOnlyTheNewest() {
        send(defined("UZ"));
        figure(1);
        long last = figure(2);

        List<Event> signals = outbox.pending("REGION", most(10));

        assertThat(signals).hasSize(1);
        assertThat(signals.getFirst().type()).isEqualTo("indicators.figures-changed.v1");
        FiguresChanged body =
                TumarJson.mapper().readValue(signals.getFirst().data(), FiguresChanged.class);
        Head head = store.programmes().heads().getFirst();
        assertThat(body).isEqualTo(new FiguresChanged("REGION", CODE, last, head.stamp()));
        outbox.confirmed("REGION", signals);
        assertThat(outbox.pending("REGION", most(10))).isEmpty();
    }

    @Test
    void keepsANewerSignalWhenAnOlderIsConfirmed() {
        send(defined("UZ"));
        List<Event> older = outbox.pending("REGION", most(10));
        figure(1);

        outbox.confirmed("REGION", older);

        assertThat(outbox.pending("REGION", most(10))).hasSize(1);
    }

    @Test
    void signalsItsOwnOfficeAndTheRegion() {
        MongoStore kazakhstan =
                new MongoStore(
                        CLIENT,
                        MONGO.database() + "_kz",
                        new Office("KZ", Fixtures.REGION),
                        Fixtures.CLOCK);
        send(new Ledger(kazakhstan.programmes(), Duration.ofSeconds(5)), CODE);

        assertThat(kazakhstan.outbox().backlog())
                .containsOnlyKeys("KZ", "REGION")
                .containsValue(new Backlog(1, AT));
        CLIENT.getDatabase(MONGO.database() + "_kz").drop();
    }

    @Test
    void givesTheOldestFirstAndNoMoreThanAsked() {
        List<Long> sent = IntStream.range(0, 12).mapToObj(it -> send(imported("KZ", it))).toList();

        assertThat(outbox.pending("KZ", most(5)))
                .extracting(Event::sequence)
                .containsExactlyElementsOf(sent.subList(0, 5));
        assertThat(outbox.backlog().get("KZ")).isEqualTo(new Backlog(12, AT));
    }

    @Test
    void givesTheOldestOfACarefulProgrammeAfterTheOthersOrNothingOfIt() {
        long first = send(imported("KZ", 1));
        send(defined("KZ"));
        long other = send(ledger, "XY", defined("KZ"));

        assertThat(outbox.pending("KZ", new Wanted(10, Set.of(CODE), Set.of())))
                .extracting(Event::sequence)
                .containsExactly(other, first);
        assertThat(outbox.pending("KZ", new Wanted(10, Set.of(), Set.of(CODE))))
                .extracting(Event::subject)
                .containsExactly("XY");
    }

    @Test
    void doesNotGrowWithEachDefinitionWhileAnOfficeIsAway() {
        send(defined("KZ"), defined("UZ"));
        long rows = send(imported("KZ", 1));
        send(defined("KZ"));
        long last = send(defined("KZ"));

        assertThat(outbox.pending("KZ", most(10)))
                .extracting(Event::sequence)
                .containsExactly(rows, last);
        assertThat(outbox.pending("UZ", most(10))).hasSize(1);
        assertThat(entries()).isEqualTo(3);
        assertThat(payloads()).isEqualTo(3);
    }

    @Test
    void givesNoMoreThanSomeMegabytesAtOnce() {
        IntStream.range(0, 4).forEach(_ -> send(imported("KZ", 1)));
        DATABASE.getCollection("payloads")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set", new Document("data", new Binary(new byte[3_000_000]))));

        assertThat(outbox.pending("KZ", most(10))).hasSize(2);
    }

    private static Wanted most(int most) {
        return new Wanted(most, Set.of(), Set.of());
    }

    private long send(Outgoing... outgoing) {
        return send(ledger, CODE, outgoing);
    }

    private static long send(Ledger ledger, String code, Outgoing... outgoing) {
        return ledger.change(
                code,
                (holding, revision) ->
                        new Decided<>(
                                revision,
                                Optional.of(
                                        new Change(
                                                        holding.isPresent()
                                                                ? Optional.empty()
                                                                : Optional.of(DEFINITION),
                                                        List.of())
                                                .sending(List.of(outgoing)))));
    }

    private long figure(int value) {
        return ledger.change(
                CODE,
                (holding, revision) -> {
                    FigureRowBody row =
                            Fixtures.row("1.1", "Y1", RowMeasure.ACTUAL, Integer.toString(value));
                    Version<Entry> version =
                            new Version<>(
                                    revision,
                                    Optional.of(
                                            new Entry(
                                                    Value.parse(row.value(), Unit.COUNT)
                                                            .orElseThrow(),
                                                    null)),
                                    new Authorship(AT, "tests", "a test", Origin.CORRECTION),
                                    State.SUBMITTED);
                    return new Decided<>(
                            revision,
                            Optional.of(
                                    new Change(
                                            Optional.empty(),
                                            List.of(
                                                    holding.orElseThrow()
                                                            .sheet("1.1")
                                                            .plus(Address.of(row), version)))));
                });
    }

    private static Outgoing.Defined defined(String office) {
        return new Outgoing.Defined(new ProgrammeDefined(office, DEFINITION));
    }

    private static Outgoing.Imported imported(String office, int rows) {
        List<FigureRowBody> results =
                IntStream.range(0, rows)
                        .mapToObj(it ->
                                Fixtures.cell(
                                        Fixtures.row(
                                                "1.1",
                                                "Y1",
                                                RowMeasure.ACTUAL,
                                                Integer.toString(it)),
                                        "cell " + it,
                                        null))
                        .toList();
        return new Outgoing.Imported(
                new RowsImported(
                        new ImportPartBody(office, DEFINITION, results, List.of()),
                        new ImportTerms(false, false, "tests", AT)));
    }

    private static long payloads() {
        return DATABASE.getCollection("payloads").countDocuments();
    }

    private static int entries() {
        return DATABASE.getCollection("programmes")
                .find()
                .first()
                .getList("outbox", Document.class)
                .size();
    }
}
