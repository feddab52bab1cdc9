package org.tumar.indicators.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MongoStore;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;
import org.tumar.servicetest.TestMongo;

/// One indicator of 24,000 cells that each import changes: more than MongoDB's 16 MB after a few.
class LongHistoryTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Logger log = LoggerFactory.getLogger(LongHistoryTests.class);
    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final int CELLS = 12_000;
    private static final int IMPORTS = 6;
    private static final ProgrammeBody DEFINITION =
            definition("KZ", indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"));

    private final Programmes programmes =
            new MongoStore(CLIENT, MONGO.database(), OFFICE, Fixtures.CLOCK).programmes();
    private final Importing importing =
            new Importing(OFFICE, new Ledger(programmes, Duration.ofSeconds(30)), Fixtures.CLOCK);

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Test
    void keepsEveryVersionHoweverOftenALargeIndicatorChanges() {
        for (int round = 1; round <= IMPORTS; round++) {
            long begun = System.nanoTime();
            assertThat(importing.part(part(round), new ImportOptions(false, false, false, "K")))
                    .isInstanceOf(ImportOutcome.Applied.class);
            log.info("import {} in {}", round, Duration.ofNanos(System.nanoTime() - begun));
        }

        Holding held = programmes.find(CODE).orElseThrow();
        Sheet sheet = held.sheet("1.1");
        assertThat(sheet.entries()).hasSize(2 * CELLS);
        for (FigureRowBody row : List.of(row(0, "Y1", IMPORTS), row(CELLS - 1, "Y2", IMPORTS))) {
            assertThat(versions(sheet, Address.of(row)))
                    .extracting(it -> it.content().orElseThrow().value().text())
                    .containsExactly("1", "2", "3", "4", "5", "6");
        }
    }

    private List<Version<Entry>> versions(Sheet sheet, Address address) {
        return Stream.concat(
                        programmes.older(CODE, sheet, address).stream(),
                        sheet.figure(address).versions().stream())
                .toList();
    }

    private static ImportPartBody part(int round) {
        return new ImportPartBody(
                "KZ",
                DEFINITION,
                IntStream.range(0, CELLS)
                        .boxed()
                        .flatMap(it -> Stream.of(row(it, "Y1", round), row(it, "Y2", round)))
                        .toList(),
                List.of());
    }

    private static FigureRowBody row(int settlement, String period, int value) {
        return new FigureRowBody(
                "1.1",
                period,
                RowMeasure.ACTUAL,
                Integer.toString(value),
                null,
                null,
                null,
                "Settlement " + settlement,
                null);
    }
}
