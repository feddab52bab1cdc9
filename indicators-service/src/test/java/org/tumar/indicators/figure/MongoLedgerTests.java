package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.AT;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.claim;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.holding;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.noted;
import static org.tumar.indicators.Fixtures.row;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox.Wanted;
import org.tumar.servicetest.TestMongo;

class MongoLedgerTests extends LedgerContract {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    /// What others do just before sheets are read.
    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    private static final List<BsonDocument> FILTERS = new CopyOnWriteArrayList<>();
    private static final MongoClient CLIENT =
            MongoStore.client(
                    MONGO.uri(),
                    new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            FILTERS.addAll(filters(event));
                            if (event.getCommand().containsKey("find")
                                    && event.getCommand()
                                            .getString("find")
                                            .getValue()
                                            .equals("sheets")) {
                                MEANWHILE.getAndSet(() -> {}).run();
                            }
                        }
                    });
    private static final MongoDatabase DATABASE = CLIENT.getDatabase(MONGO.database());

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Override
    Programmes empty() {
        DATABASE.drop();
        FILTERS.clear();
        return programmes();
    }

    private static Programmes programmes() {
        return store().programmes();
    }

    private static MongoStore store() {
        return new MongoStore(CLIENT, MONGO.database(), OFFICE, Fixtures.CLOCK);
    }

    /// One head, one revision, and one sheet for each indicator can be come to.
    @Override
    int leftovers() {
        Document revision = DATABASE.getCollection("revisions").find().first();
        long sheets = revision == null ? 0 : revision.getList("sheets", Document.class).size();
        return (int)
                (DATABASE.getCollection("revisions").countDocuments()
                        - 1
                        + DATABASE.getCollection("sheets").countDocuments()
                        - sheets
                        + DATABASE.getCollection("definitions").countDocuments()
                        - 1
                        - earlier(revision)
                        + DATABASE.getCollection("payloads").countDocuments()
                        - waiting());
    }

    private static long earlier(Document revision) {
        return revision == null ? 0 : revision.getList("earlier", Document.class, List.of()).size();
    }

    private static long waiting() {
        Document head = DATABASE.getCollection("programmes").find().first();
        return head == null ? 0 : head.getList("outbox", Document.class, List.of()).size();
    }

    @Override
    List<Long> waiting(String destination) {
        return store().outbox().pending(destination, new Wanted(100, Set.of(), Set.of())).stream()
                .filter(it -> !it.type().contains("figures-changed"))
                .map(Event::sequence)
                .toList();
    }

    @Test
    void keepsEveryKindOfValueAsItWas() {
        Holding written = write();

        Holding read = programmes().find(CODE).orElseThrow();

        assertThat(read.definition()).isEqualTo(written.definition());
        assertThat(read.sheets()).isEqualTo(written.sheets());
    }

    /// As services wrote it that kept no such instants.
    @Test
    void takesWhatItDoesNotKnowTheInstantOfAsRecordedWhenItWasMade() {
        Holding written = write();
        DATABASE.getCollection("programmes")
                .updateMany(
                        new Document(), new Document("$unset", new Document("intake.known", "")));
        DATABASE.getCollection("revisions")
                .updateMany(
                        new Document(),
                        new Document("$unset", new Document("defined", "").append("earlier", "")));

        Holding then = programmes().recordedBy(CODE, AT).orElseThrow();
        Holding before = programmes().recordedBy(CODE, AT.minusMillis(1)).orElseThrow();

        assertThat(written.sheets())
                .allSatisfy((indicator, sheet) ->
                        assertThat(then.sheet(indicator).entries()).isEqualTo(sheet.entries()));
        assertThat(then.sheet("1.1").currentClaims())
                .isEqualTo(written.sheet("1.1").currentClaims());
        assertThat(then.sheet("1.1").hasFigures(View.APPROVED)).isFalse();
        assertThat(before.definition()).isEqualTo(written.definition());
        assertThat(before.sheets().values()).noneMatch(it -> it.hasFigures(View.CURRENT));
    }

    @Test
    void writesNoClassNamesAndASchemaVersion() {
        write();

        List<Document> documents = new ArrayList<>();
        Set.of("programmes", "revisions", "definitions", "sheets")
                .forEach(it -> DATABASE.getCollection(it).find().into(documents));
        assertThat(documents)
                .hasSizeGreaterThan(4)
                .allSatisfy(it -> {
                    assertThat(it.toJson()).doesNotContain("_class", "org.tumar");
                    assertThat(it.getInteger("schemaVersion")).isBetween(1, 2);
                });
    }

    @Test
    void writesNumbersAsDecimal128() {
        write();

        assertThat(DATABASE.getCollection("definitions").find().first().get("budget"))
                .isInstanceOf(Decimal128.class);
    }

    @Test
    void findsByIdAlone() {
        write();
        programmes().heads();
        programmes().find(CODE, "1.1");

        assertThat(FILTERS).isNotEmpty().allSatisfy(it -> assertThat(it.keySet()).contains("_id"));
    }

    @Test
    void readsAProgrammeOfWhichOthersKeepChangingOneSheetAfterAnother() {
        write();
        List<String> indicators = List.of("1.1", "1.2", "1.3");
        MEANWHILE.set(() -> touch(indicators, 0));

        Holding read = programmes().find(CODE).orElseThrow();

        MEANWHILE.set(() -> {});
        assertThat(read.sheets().keySet()).containsExactlyInAnyOrderElementsOf(indicators);
    }

    /// Changes the next indicator's sheet each time that sheets are about to be read.
    private static void touch(List<String> indicators, int next) {
        Programmes others = programmes();
        Holding holding = others.find(CODE).orElseThrow();
        String indicator = indicators.get(next % indicators.size());
        long base = holding.head().revision();
        Draft draft =
                new Draft(
                        CODE,
                        base,
                        others.reserve(CODE),
                        new Change(Optional.empty(), List.of(holding.sheet(indicator))));
        assertThat(others.stage(draft)).isTrue();
        assertThat(others.commit(draft)).isPresent();
        others.tidy(draft);
        MEANWHILE.set(() -> touch(indicators, next + 1));
    }

    @Test
    void keepsProgrammesApartWhoseCodesHaveSlashes() {
        ProgrammeBody plain = coded("A", indicator("B/C", Unit.COUNT, Aggregation.SUM, "KZ"));
        ProgrammeBody slashed = coded("A/B", indicator("C", Unit.COUNT, Aggregation.SUM, "KZ"));
        write(holding(plain, List.of(row("B/C", "Y1", RowMeasure.ACTUAL, "1")), List.of()));
        write(holding(slashed, List.of(row("C", "Y1", RowMeasure.ACTUAL, "2")), List.of()));

        assertThat(programmes().find("A").orElseThrow().sheet("B/C").hasFigures(View.CURRENT))
                .isTrue();
        assertThat(programmes().find("A/B").orElseThrow().sheet("C").hasFigures(View.CURRENT))
                .isTrue();
    }

    private static ProgrammeBody coded(String code, IndicatorBody indicator) {
        ProgrammeBody sample = definition("KZ", indicator);
        return new ProgrammeBody(
                code,
                sample.title(),
                null,
                sample.start(),
                sample.end(),
                null,
                null,
                sample.owner(),
                1,
                sample.periods(),
                sample.results(),
                sample.indicators());
    }

    /// The catalogue alone asks for all: one small document for each programme.
    private static List<BsonDocument> filters(CommandStartedEvent event) {
        BsonDocument command = BsonDocument.parse(event.getCommand().toJson());
        return switch (event.getCommandName()) {
            case "find" ->
                    command.getString("find").getValue().equals("programmes")
                                    && command.getDocument("filter", new BsonDocument()).isEmpty()
                            ? List.of()
                            : List.of(command.getDocument("filter"));
            case "findAndModify" -> List.of(command.getDocument("query", new BsonDocument()));
            case "update" ->
                    command.getArray("updates").stream()
                            .map(it -> it.asDocument().getDocument("q"))
                            .toList();
            case "delete" ->
                    command.getArray("deletes").stream()
                            .map(it -> it.asDocument().getDocument("q"))
                            .toList();
            default -> List.of();
        };
    }

    private static Holding write() {
        Holding written =
                holding(
                        definition(
                                "KZ",
                                indicator("1.1", Unit.PERCENT, Aggregation.MEAN, "KZ"),
                                indicator("1.2", Unit.YES_NO, Aggregation.ALL, "KZ"),
                                indicator("1.3", Unit.QUALITATIVE, Aggregation.NONE, "KZ")),
                        List.of(
                                row("1.1", "Y1", RowMeasure.ACTUAL, "12.63"),
                                row("1.1", "Y2", RowMeasure.ACTUAL, "n/a"),
                                noted(row("1.1", "Y2", RowMeasure.TARGET, ""), "not set"),
                                row("1.2", "Y1", RowMeasure.ACTUAL, "no"),
                                row("1.3", "Y1", RowMeasure.ACTUAL, "words, and more")),
                        List.of(claim("1.1", "KZ", "ALL", "12.50", "Table 1")));
        write(written);
        return written;
    }

    private static void write(Holding written) {
        new Ledger(programmes(), Duration.ofSeconds(5))
                .change(
                        written.head().code(),
                        (_, _) ->
                                new Decided<>(
                                        AT,
                                        Optional.of(
                                                new Change(
                                                        Optional.of(written.definition()),
                                                        List.copyOf(written.sheets().values())))));
    }
}
