package org.tumar.indicators.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.answer.Answers;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;

class ImportingPropertyTests {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final ImportOptions PLAIN = new ImportOptions(false, false, false, "tests");
    private static final ProgrammeBody DEFINITION =
            definition(
                    "REGION",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.PERCENT, Aggregation.MEAN, "KZ"),
                    indicator("1.3", Unit.COUNT, Aggregation.LATEST, "KZ"));

    /// An office of its own in memory.
    private static final class Kazakhstan {

        private final MemoryProgrammes programmes = new MemoryProgrammes();
        private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
        private final Importing importing = new Importing(OFFICE, ledger, CLOCK);
        private final Exporting exporting = new Exporting(OFFICE, programmes);
        private final Answers answers =
                new Answers(OFFICE, programmes, FactFixtures.nothing(programmes), CLOCK, 1);

        Kazakhstan() {
            new TakingOffice(OFFICE, DEFINITION, ledger, programmes, CLOCK).define();
        }

        ImportReceiptBody take(ImportPartBody part) {
            return ((ImportOutcome.Applied) importing.part(part, PLAIN)).receipt();
        }

        ImportReceiptBody take(List<FigureRowBody> rows) {
            return take(new ImportPartBody("KZ", DEFINITION, rows, List.of()));
        }

        void take(List<FigureRowBody> rows, boolean replace) {
            ImportOptions options = new ImportOptions(false, replace, false, "tests");
            ImportPartBody part = new ImportPartBody("KZ", DEFINITION, rows, List.of());
            assertThat(importing.part(part, options)).isInstanceOf(ImportOutcome.Applied.class);
        }

        /// As the service records a correction.
        Entry correct(FigureRowBody row) {
            Entry entry = new Entry(Value.parse(row.value(), Unit.COUNT).orElseThrow(), row.note());
            Authorship officer =
                    new Authorship(Fixtures.AT, "an officer", "checked", Origin.CORRECTION);
            ledger.change(
                    CODE,
                    (holding, revision) ->
                            new Decided<>(
                                    revision,
                                    Optional.of(
                                            new Change(
                                                    Optional.empty(),
                                                    List.of(
                                                            holding.orElseThrow()
                                                                    .sheet(row.indicator())
                                                                    .plus(
                                                                            Address.of(row),
                                                                            new Version<>(
                                                                                    revision,
                                                                                    Optional.of(
                                                                                            entry),
                                                                                    officer,
                                                                                    State
                                                                                            .SUBMITTED)))))));
            return entry;
        }

        History<Entry> history(String indicator, Address address) {
            return programmes.find(CODE).orElseThrow().sheet(indicator).figure(address);
        }

        String stamp() {
            return programmes.heads().getFirst().stamp();
        }

        /// All of it but the tag.
        List<Object> answer() {
            ProgrammeAnswerBody answer = answers.answer(Set.of(CODE)).programmes().getFirst();
            return List.of(
                    answer.definition(),
                    answer.figures(),
                    answer.discrepancies(),
                    answer.regionalClaims());
        }
    }

    @Property(tries = 60)
    void answersAlikeInWhateverOrderAndPartsRowsCome(
            @ForAll("rows") List<FigureRowBody> rows, @ForAll long seed) {
        Kazakhstan atOnce = new Kazakhstan();
        atOnce.take(rows);

        Kazakhstan inParts = new Kazakhstan();
        List<FigureRowBody> shuffled = new ArrayList<>(rows);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        inParts.take(List.of());
        while (!shuffled.isEmpty()) {
            List<FigureRowBody> some = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
            inParts.take(List.copyOf(some));
            some.clear();
        }

        assertThat(inParts.answer()).isEqualTo(atOnce.answer());
    }

    @Property(tries = 60)
    void changesNothingTheSecondTime(@ForAll("rows") List<FigureRowBody> rows) {
        Kazakhstan office = new Kazakhstan();
        office.take(rows);
        String before = office.stamp();

        ImportReceiptBody again = office.take(rows);

        assertThat(again.unchanged()).isEqualTo(rows.size());
        assertThat(office.stamp()).isEqualTo(before);
    }

    @Property(tries = 60)
    void changesNothingByWhatItGaveAway(@ForAll("rows") List<FigureRowBody> rows) {
        Kazakhstan office = new Kazakhstan();
        office.take(rows);
        String before = office.stamp();

        ImportPartBody part = office.exporting.part(CODE).orElseThrow();
        office.take(part);
        Kazakhstan other = new Kazakhstan();
        other.take(part);

        assertThat(office.stamp()).isEqualTo(before);
        assertThat(other.answer()).isEqualTo(office.answer());
        assertThat(other.exporting.part(CODE)).contains(part);
    }

    /// What the office does: it puts a figure right, or it takes rows in.
    private record Step(boolean correction, boolean replace, List<FigureRowBody> rows) {}

    @Property(tries = 60)
    void losesNoCorrectionHoweverImportsComeBetween(@ForAll("steps") List<Step> steps) {
        Kazakhstan office = new Kazakhstan();
        office.take(List.of());
        Map<List<Object>, Entry> corrected = new HashMap<>();
        Map<List<Object>, Integer> corrections = new HashMap<>();

        for (Step step : steps) {
            if (!step.correction()) {
                office.take(step.rows(), step.replace());
            } else {
                for (FigureRowBody row : step.rows()) {
                    List<Object> key = List.of(row.indicator(), Address.of(row));
                    corrected.put(key, office.correct(row));
                    corrections.merge(key, 1, Integer::sum);
                }
            }
        }

        corrected.forEach((key, entry) -> {
            History<Entry> history = office.history((String) key.get(0), (Address) key.get(1));
            assertThat(history.current()).contains(entry);
            assertThat(history.versions())
                    .filteredOn(it -> it.authorship().origin() == Origin.CORRECTION)
                    .hasSize(corrections.get(key));
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false), rows())
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<FigureRowBody>> rows() {
        return row().list()
                .ofMaxSize(30)
                .uniqueElements(it -> List.of(it.indicator(), Address.of(it)));
    }

    private static Arbitrary<FigureRowBody> row() {
        return Combinators.combine(
                        Arbitraries.of("1.1", "1.2", "1.3"),
                        Arbitraries.of("ALL", "Y1", "Y2"),
                        Arbitraries.of(RowMeasure.BASELINE, RowMeasure.TARGET, RowMeasure.ACTUAL),
                        Arbitraries.of("", "n/a", "0", "7", "12 938", "3.50", "100"),
                        Arbitraries.of("", "a remark"),
                        Arbitraries.of("", "female", "male"),
                        Arbitraries.of("", "18-24"))
                .as((indicator, period, measure, value, note, sex, age) ->
                        new FigureRowBody(
                                indicator, period, measure, value, note, sex, age, null, null));
    }
}
