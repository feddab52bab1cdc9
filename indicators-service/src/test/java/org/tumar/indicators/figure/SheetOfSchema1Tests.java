package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.programme.Office;
import org.tumar.servicetest.TestMongo;

/// Sheets as services wrote them before figures were packed.
class SheetOfSchema1Tests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final Address CORRECTED =
            new Address("Y1", RowMeasure.ACTUAL, new Cell("female", null, "Ош", null));
    private static final Turn FOURTH = new Turn(Instant.parse("2026-03-31T09:00:00Z"), "REGION", 4);

    private final Programmes programmes =
            new MongoStore(CLIENT, MONGO.database(), OFFICE, Fixtures.CLOCK).programmes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @BeforeEach
    void store() throws IOException {
        CLIENT.getDatabase(MONGO.database()).drop();
        change(Sheet.empty("1.1"));
        MongoCollection<Document> sheets =
                CLIENT.getDatabase(MONGO.database()).getCollection("sheets");
        Document stored = Objects.requireNonNull(sheets.find().first());
        sheets.deleteOne(new Document("_id", stored.get("_id")));
        sheets.insertOne(old().append("_id", stored.get("_id")));
    }

    @Test
    void isReadAsItIs() {
        Sheet sheet = sheet();

        assertThat(sheet.figures()).hasSize(2);
        assertThat(sheet.figure(CORRECTED).versions())
                .extracting(it -> it.content().orElseThrow())
                .containsExactly(
                        new Entry(new Value.Numeric(new BigDecimal("12.63")), "counted twice"),
                        new Entry(new Value.Numeric(new BigDecimal("13")), null));
        assertThat(sheet.figure(CORRECTED).versions().getFirst().turn()).isEqualTo(FOURTH);
        assertThat(sheet.figure(CORRECTED).isCorrected()).isTrue();
        assertThat(sheet.figure(CORRECTED).line().stated().orElseThrow().content())
                .isEqualTo(new Entry(new Value.Numeric(new BigDecimal("14")), null));
        assertThat(sheet.figure(CORRECTED).line().overwrites()).isEqualTo(FOURTH);
        assertThat(sheet.entries()).containsOnlyKeys(CORRECTED);
        assertThat(sheet.currentClaims())
                .isEqualTo(
                        Map.of(
                                new ClaimAddress("KZ", "ALL", FigureMeasure.ACTUAL, "Table 1"),
                                new Claim(new Value.Numeric(new BigDecimal("12.5")), 2)));
        assertThat(sheet.older()).containsExactly(new Older(1, 2));
    }

    @Test
    void isTheSameOnceItIsWrittenAnew() {
        Sheet before = sheet();

        change(before);

        assertThat(sheet()).isEqualTo(before);
    }

    private Sheet sheet() {
        return programmes.find(CODE).orElseThrow().sheet("1.1");
    }

    private void change(Sheet sheet) {
        ledger.change(
                CODE,
                (_, _) ->
                        new Decided<>(
                                sheet,
                                Optional.of(
                                        new Change(
                                                Optional.of(
                                                        definition(
                                                                "KZ",
                                                                indicator(
                                                                        "1.1",
                                                                        Unit.PERCENT,
                                                                        Aggregation.MEAN,
                                                                        "KZ"))),
                                                List.of(sheet)))));
    }

    private static Document old() throws IOException {
        try (InputStream in =
                SheetOfSchema1Tests.class.getResourceAsStream("/sheet-of-schema-1.json")) {
            return Document.parse(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
