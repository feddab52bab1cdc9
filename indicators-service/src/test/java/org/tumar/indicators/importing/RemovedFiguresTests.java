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
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MongoStore;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Office;
import org.tumar.servicetest.TestMongo;

/// Settlements that come and go with imports that replace.
class RemovedFiguresTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final int CELLS = 150;
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
    void leaveTheSheetAndComeBackWithTheirHistory() {
        replace(CELLS, 1);
        replace(1, 2);

        assertThat(sheet().figures()).containsOnlyKeys(Address.of(row(0, 2)));
        assertThat(history(5)).containsExactly("1", "removed");

        replace(CELLS, 3);

        assertThat(history(5)).containsExactly("1", "removed", "3");
        assertThat(history(0)).containsExactly("1", "2", "3");
    }

    private void replace(int cells, int value) {
        ImportPartBody part =
                new ImportPartBody(
                        "KZ",
                        DEFINITION,
                        IntStream.range(0, cells).mapToObj(it -> row(it, value)).toList(),
                        List.of());
        assertThat(importing.part(part, new ImportOptions(false, true, false, "K")))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private Sheet sheet() {
        return programmes.find(CODE).orElseThrow().sheet("1.1");
    }

    private List<String> history(int settlement) {
        Address address = Address.of(row(settlement, 0));
        Sheet sheet = sheet();
        return Stream.concat(
                        programmes.older(CODE, sheet, address).stream(),
                        sheet.figure(address).versions().stream())
                .map(it -> it.content().map(entry -> entry.value().text()).orElse("removed"))
                .toList();
    }

    private static FigureRowBody row(int settlement, int value) {
        return new FigureRowBody(
                "1.1",
                "Y1",
                RowMeasure.ACTUAL,
                Integer.toString(value),
                null,
                null,
                null,
                "Settlement " + settlement,
                null);
    }
}
