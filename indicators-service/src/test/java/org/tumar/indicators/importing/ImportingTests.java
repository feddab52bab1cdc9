package org.tumar.indicators.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.claim;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.noted;
import static org.tumar.indicators.Fixtures.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.DueDeliveryBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.KeptValueBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.Golden;
import org.tumar.indicators.Zips;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.FileSet;

class ImportingTests {

    private static final ImportOptions PLAIN = new ImportOptions(false, false, false, "tests");
    private static final ImportOptions REPLACE = new ImportOptions(false, true, false, "tests");
    private static final ImportOptions OVERWRITE = new ImportOptions(false, false, true, "tests");
    private static final ImportOptions APPROVED =
            new ImportOptions(false, false, false, "tests", true);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false, false, "tests");
    private static final ProgrammeBody DEFINITION =
            definition(
                    "REGION",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.PERCENT, Aggregation.MEAN, "KZ", "UZ"));

    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
    private final Importing kazakhstan = importing("KZ");
    private final Importing region = importing("REGION");

    private Importing importing(String office) {
        return new Importing(new Office(office, Fixtures.REGION), ledger, CLOCK);
    }

    @Test
    void addsUpdatesAndLeaves() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"), row("1.1", "Y2", RowMeasure.ACTUAL, "6"));

        ImportReceiptBody receipt =
                take(
                        row("1.1", "Y1", RowMeasure.ACTUAL, "5"),
                        row("1.1", "Y2", RowMeasure.ACTUAL, "7"),
                        row("1.2", "Y1", RowMeasure.TARGET, "60"));

        assertThat(receipt.added()).isEqualTo(1);
        assertThat(receipt.updated()).isEqualTo(1);
        assertThat(receipt.unchanged()).isEqualTo(1);
        assertThat(stands("1.1", "Y2")).isEqualTo("7");
        assertThat(versions("1.1", "Y2")).hasSize(2);
    }

    @Test
    void takesNumbersByTheirValue() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "12 938"));

        assertThat(take(row("1.1", "Y1", RowMeasure.ACTUAL, "12,938")).unchanged()).isEqualTo(1);
        assertThat(take(row("1.1", "Y1", RowMeasure.ACTUAL, "12938.0")).unchanged()).isEqualTo(1);
    }

    @Test
    void removesNothingThatTheRowsDoNotName() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));

        take(row("1.1", "Y2", RowMeasure.ACTUAL, "6"));

        assertThat(stands("1.1", "Y1")).isEqualTo("5");
    }

    @Test
    void removesWhatTheRowsDoNotNameWhereTheyReplace() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"), row("1.2", "Y1", RowMeasure.ACTUAL, "50"));

        ImportReceiptBody receipt =
                receipt(part(REPLACE, row("1.1", "Y2", RowMeasure.ACTUAL, "6")));

        assertThat(receipt.removed()).isEqualTo(2);
        assertThat(receipt.added()).isEqualTo(1);
        assertThat(standing("1.1", "Y1")).isEmpty();
        assertThat(versions("1.1", "Y1")).hasSize(2);
    }

    @Test
    void emptiesNothingByABlank() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));

        ImportReceiptBody receipt = take(row("1.1", "Y1", RowMeasure.ACTUAL, ""));

        assertThat(receipt.kept())
                .containsExactly(new KeptValueBody("1.1 Y1 actual", "5", "", "blank-in-files"));
        assertThat(stands("1.1", "Y1")).isEqualTo("5");
    }

    @Test
    void emptiesByABlankWhereItReplaces() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));

        ImportReceiptBody receipt = receipt(part(REPLACE, row("1.1", "Y1", RowMeasure.ACTUAL, "")));

        assertThat(receipt.removed()).isEqualTo(1);
        assertThat(standing("1.1", "Y1")).isEmpty();
    }

    @Test
    void keepsTheRemarkOnAValueThatIsNotSet() {
        FigureRowBody blank = noted(row("1.1", "Y1", RowMeasure.ACTUAL, ""), "not reported");

        assertThat(take(blank).added()).isEqualTo(1);
        assertThat(take(blank).unchanged()).isEqualTo(1);
        assertThat(take(row("1.1", "Y1", RowMeasure.ACTUAL, "5")).updated()).isEqualTo(1);
    }

    @Test
    void leavesWhatTheOfficeHasPutRight() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));
        correct("1.1", "Y1", "8");

        ImportReceiptBody receipt = take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));

        assertThat(receipt.kept())
                .containsExactly(new KeptValueBody("1.1 Y1 actual", "8", "5", "changed-by-office"));
        assertThat(stands("1.1", "Y1")).isEqualTo("8");
        assertThat(take(row("1.1", "Y1", RowMeasure.ACTUAL, "8")).unchanged()).isEqualTo(1);
        assertThat(receipt(part(REPLACE)).kept()).hasSize(1);
    }

    @Test
    void takesTheRowsValueWhereItOverwrites() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));
        correct("1.1", "Y1", "8");

        ImportReceiptBody receipt =
                receipt(part(OVERWRITE, row("1.1", "Y1", RowMeasure.ACTUAL, "5")));

        assertThat(receipt.updated()).isEqualTo(1);
        assertThat(stands("1.1", "Y1")).isEqualTo("5");
        assertThat(versions("1.1", "Y1")).hasSize(3);
    }

    @Test
    void saysWhatWouldHappenAndDoesNothing() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"));
        List<Head> before = programmes.heads();

        ImportReceiptBody dry =
                receipt(
                        part(
                                DRY_RUN,
                                row("1.1", "Y1", RowMeasure.ACTUAL, "6"),
                                row("1.1", "Y2", RowMeasure.ACTUAL, "7")));

        assertThat(dry.dryRun()).isTrue();
        assertThat(List.of(dry.added(), dry.updated())).containsExactly(1, 1);
        assertThat(programmes.heads()).isEqualTo(before);
    }

    @Test
    void refusesAllRowsForOneBadOne() {
        hold(DEFINITION);
        List<Head> before = programmes.heads();
        ImportOutcome outcome =
                part(
                        PLAIN,
                        row("1.1", "Y1", RowMeasure.ACTUAL, "5"),
                        row("1.1", "Y9", RowMeasure.ACTUAL, "6"),
                        row("9.9", "Y1", RowMeasure.ACTUAL, "7"),
                        row("1.1", "Y1", RowMeasure.ACTUAL, "8"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.BadRows.class,
                        it ->
                                assertThat(it.rows())
                                        .extracting(BadRowBody::row)
                                        .containsExactly(2, 3, 4));
        assertThat(programmes.heads()).isEqualTo(before);
    }

    @Test
    void refusesADefinitionThatCannotBeReckonedBy() {
        ProgrammeBody twice =
                definition(
                        "REGION",
                        indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                        indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"));

        assertThat(region.part(new ImportPartBody("REGION", twice, List.of(), List.of()), PLAIN))
                .isInstanceOf(ImportOutcome.BadRows.class);
    }

    @Test
    void refusesAnotherOfficesPart() {
        assertThat(
                        kazakhstan.part(
                                new ImportPartBody("UZ", DEFINITION, List.of(), List.of()), PLAIN))
                .isEqualTo(new ImportOutcome.OtherOffice("UZ"));
    }

    @Test
    void refusesFilesThatAnotherOfficeOwns() {
        assertThat(kazakhstan.files(files(Map.of()), PLAIN))
                .isEqualTo(new ImportOutcome.OtherOwner("REGION", List.of()));
    }

    @Test
    void takesItsOwnFiguresOfWhatAnotherOfficeOwns() {
        hold(kazakh().definition());
        receipt(kazakhstan.part(kazakh(), PLAIN));
        Map<String, String> own =
                Map.of(
                        "results.csv",
                        "indicator,country,period,measure,value\n2.1.1,KZ,Y1,actual,77\n",
                        "published.csv",
                        "indicator,scope,period,measure,value,where\n");

        ImportReceiptBody receipt = receipt(kazakhstan.files(only("programme.csv", own), PLAIN));

        assertThat(receipt.definitionChanged()).isFalse();
        assertThat(receipt.added() + receipt.updated()).isEqualTo(1);
        assertThat(receipt.deliveries()).isEmpty();
        assertThat(programmes.sent()).isEmpty();
    }

    @Test
    void namesWhatIsNotItsOwnOfWhatAnotherOfficeOwns() {
        hold(kazakh().definition());
        receipt(kazakhstan.part(kazakh(), PLAIN));
        Map<String, String> foreign =
                Map.of(
                        "results.csv",
                        "indicator,country,period,measure,value\n2.1.1,KG,Y1,actual,77\n");
        Map<String, String> redefined =
                Map.of(
                        "programme.csv",
                        Zips.text("ct0495", "programme.csv").replace("USAID", "INL"));

        assertThat(kazakhstan.files(only("programme.csv", foreign), PLAIN))
                .isEqualTo(
                        new ImportOutcome.OtherOwner(
                                "REGION", List.of("results.csv: 1 rows of KG")));
        assertThat(kazakhstan.files(only("programme.csv", redefined), PLAIN))
                .isEqualTo(
                        new ImportOutcome.OtherOwner(
                                "REGION", List.of("programme.csv: not as this office holds it")));
    }

    private ImportPartBody kazakh() {
        return receipt(
                        new Importing(
                                        new Office("REGION", Fixtures.REGION),
                                        new Ledger(new MemoryProgrammes(), Duration.ofSeconds(5)),
                                        CLOCK)
                                .files(files(Map.of()), DRY_RUN))
                .parts()
                .stream()
                .filter(it -> it.office().equals("KZ"))
                .findFirst()
                .orElseThrow();
    }

    /// One of the sample's files, and others.
    private static FileSet only(String file, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(Map.of(file, Zips.text("ct0495", file)));
        all.putAll(others);
        try {
            return FileSet.ofZip(new ByteArrayInputStream(Zips.zip(all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sendsEachOfficeItsRowsOrTheDefinitionOrNothing() {
        receipt(region.files(files(Map.of()), PLAIN));
        int first = programmes.sent().size();
        Map<String, String> one =
                Map.of(
                        "results.csv",
                        "indicator,country,period,measure,value\n2.1.1,KZ,Y1,actual,77\n");
        receipt(region.files(only("programme.csv", one), PLAIN));

        assertThat(first).isEqualTo(5);
        assertThat(programmes.sent().subList(first, programmes.sent().size()))
                .extracting(it -> it.outgoing().office())
                .containsExactly("KZ");

        Map<String, String> renamed =
                Map.of(
                        "programme.csv",
                        Zips.text("ct0495", "programme.csv").replace("USAID", "INL"));
        receipt(region.files(only("programme.csv", renamed), PLAIN));
        assertThat(programmes.sent().subList(first + 1, programmes.sent().size()))
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.outgoing()).isInstanceOf(Outgoing.Defined.class));
    }

    @Test
    void leavesAnOfficeThatAProgrammeNoLongerNamesWithoutIndicators() {
        receipt(region.files(files(Map.of()), PLAIN));
        Map<String, String> without = new HashMap<>();
        for (String file : List.of("indicators.csv", "results.csv", "published.csv")) {
            without.put(
                    file,
                    Zips.text("ct0495", file)
                            .lines()
                            .filter(it -> !it.contains(",TM,"))
                            .map(it ->
                                    it.replace(";TM:2.3", "")
                                            .replace("TM:2.3;", "")
                                            .replace(";TM", "")
                                            .replace("TM;", ""))
                            .collect(Collectors.joining("\n", "", "\n")));
        }

        receipt(region.files(files(without), REPLACE));

        assertThat(programmes.sent().getLast().outgoing())
                .isInstanceOfSatisfying(
                        Outgoing.Imported.class,
                        it -> {
                            assertThat(it.office()).isEqualTo("TM");
                            assertThat(it.body().part().definition().indicators()).isEmpty();
                            assertThat(it.body().terms().replace()).isTrue();
                        });
    }

    @Test
    void replacesNoNewerDefinitionByAnOlder() {
        take();
        ProgrammeBody older = version(DEFINITION, 0, "An older title");

        ImportOutcome outcome =
                kazakhstan.part(
                        new ImportPartBody(
                                "KZ",
                                older,
                                List.of(row("1.1", "Y1", RowMeasure.ACTUAL, "5")),
                                List.of()),
                        PLAIN);

        assertThat(receipt(outcome).definitionChanged()).isFalse();
        assertThat(receipt(outcome).added()).isEqualTo(1);
        assertThat(stored().title()).isEqualTo(DEFINITION.title());
    }

    @Test
    void leavesANewerDefinitionToItsOwner() {
        take();

        ImportOutcome outcome =
                kazakhstan.part(
                        new ImportPartBody(
                                "KZ",
                                version(DEFINITION, 2, "A newer title"),
                                List.of(),
                                List.of()),
                        PLAIN);

        assertThat(outcome)
                .isEqualTo(
                        new ImportOutcome.OtherOwner(
                                "REGION", List.of("the definition: not as held here")));
        assertThat(stored().title()).isEqualTo(DEFINITION.title());
    }

    @Test
    void leavesTheFirstDefinitionToItsOwner() {
        ImportOutcome outcome =
                kazakhstan.part(new ImportPartBody("KZ", DEFINITION, List.of(), List.of()), PLAIN);

        assertThat(outcome)
                .isEqualTo(
                        new ImportOutcome.OtherOwner(
                                "REGION", List.of("the definition: not as held here")));
        assertThat(programmes.heads()).isEmpty();
    }

    @Test
    void saysWhatItWouldTakeOfAProgrammeThatItsOwnerIsStillToSend() {
        ImportReceiptBody receipt =
                receipt(
                        kazakhstan.part(
                                new ImportPartBody(
                                        "KZ",
                                        DEFINITION,
                                        List.of(row("1.1", "Y1", RowMeasure.ACTUAL, "5")),
                                        List.of()),
                                DRY_RUN));

        assertThat(receipt.added()).isEqualTo(1);
        assertThat(programmes.heads()).isEmpty();
    }

    @Test
    void countsTheOwnersVersionsByTheirContent() {
        ImportReceiptBody first = receipt(region.files(files(Map.of()), PLAIN));
        long version = programmes.find("CT.0495").orElseThrow().definition().version();
        receipt(region.files(files(Map.of()), PLAIN));

        assertThat(first.definitionChanged()).isTrue();
        assertThat(programmes.find("CT.0495").orElseThrow().definition().version())
                .isEqualTo(version);

        receipt(
                region.files(
                        files(
                                Map.of(
                                        "programme.csv",
                                        Zips.text("ct0495", "programme.csv")
                                                .replace("USAID", "INL"))),
                        PLAIN));
        assertThat(programmes.find("CT.0495").orElseThrow().definition().version())
                .isEqualTo(version + 1);
    }

    @Test
    void countsTheRegionalOfficeInWhereItHasApprovedFigures() {
        String results = "indicator,country,period,measure,value\n2.1.1,REGION,Y1,actual,3\n";

        ImportReceiptBody receipt =
                receipt(region.files(files(Map.of("results.csv", results)), APPROVED));
        assertThat(offices("2.1.1")).endsWith("REGION");
        assertThat(offices("2.1.2")).doesNotContain("REGION");
        assertThat(receipt.deliveries())
                .extracting(DueDeliveryBody::office)
                .containsExactly("KZ", "KG", "TJ", "TM", "UZ");
        assertThat(programmes.sent().getFirst().outgoing())
                .isInstanceOfSatisfying(
                        Outgoing.Imported.class,
                        it ->
                                assertThat(it.body().part().definition().indicators())
                                        .anySatisfy(indicator ->
                                                assertThat(indicator.offices())
                                                        .contains("REGION")));

        ImportReceiptBody again =
                receipt(
                        region.files(
                                files(
                                        Map.of(
                                                "results.csv",
                                                results.lines().findFirst().orElseThrow() + "\n")),
                                PLAIN));
        assertThat(again.definitionChanged()).isFalse();
        assertThat(offices("2.1.1")).endsWith("REGION");
    }

    @Test
    void takesRegionalClaimsAtTheOwnerAlone() {
        PublishedRowBody regional = claim("1.1", "REGION", "ALL", "9", "Table 1");
        hold(DEFINITION);

        assertThat(
                        kazakhstan.part(
                                new ImportPartBody("KZ", DEFINITION, List.of(), List.of(regional)),
                                PLAIN))
                .isInstanceOf(ImportOutcome.BadRows.class);
        assertThat(
                        receipt(
                                        region.part(
                                                new ImportPartBody(
                                                        "REGION",
                                                        DEFINITION,
                                                        List.of(),
                                                        List.of(regional)),
                                                PLAIN))
                                .added())
                .isEqualTo(1);
    }

    @Test
    void rendersTheSamples() {
        take(row("1.1", "Y1", RowMeasure.ACTUAL, "5"), row("1.1", "Y2", RowMeasure.ACTUAL, "6"));
        correct("1.1", "Y1", "8");
        ImportPartBody part =
                new ImportPartBody(
                        "KZ",
                        DEFINITION,
                        List.of(
                                row("1.1", "Y1", RowMeasure.ACTUAL, "5"),
                                row("1.1", "Y2", RowMeasure.ACTUAL, ""),
                                noted(row("1.2", "Y1", RowMeasure.TARGET, "60.5"), "as agreed"),
                                Fixtures.cell(
                                        row("1.1", "ALL", RowMeasure.ACTUAL, "3"),
                                        "female",
                                        "18-24")),
                        List.of(claim("1.1", "KZ", "ALL", "11", "Table 3")));

        Golden.sample("import-part", part);
        Golden.sample("import-receipt", receipt(kazakhstan.part(part, PLAIN)));
    }

    private ImportReceiptBody take(FigureRowBody... rows) {
        return receipt(part(PLAIN, rows));
    }

    /// As its owner has sent it.
    private void hold(ProgrammeBody definition) {
        if (programmes.find(definition.code()).isEmpty()) {
            new TakingOffice(
                            new Office("KZ", Fixtures.REGION),
                            definition,
                            ledger,
                            programmes,
                            CLOCK)
                    .define();
        }
    }

    private ImportOutcome part(ImportOptions options, FigureRowBody... rows) {
        hold(DEFINITION);
        return kazakhstan.part(
                new ImportPartBody("KZ", DEFINITION, List.of(rows), List.of()), options);
    }

    private static ImportReceiptBody receipt(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        return ((ImportOutcome.Applied) outcome).receipt();
    }

    private static FileSet files(Map<String, String> others) {
        try {
            return FileSet.ofZip(new ByteArrayInputStream(Zips.of("ct0495", others)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgrammeBody version(ProgrammeBody body, long version, String title) {
        return new ProgrammeBody(
                body.code(),
                title,
                body.donor(),
                body.start(),
                body.end(),
                body.currency(),
                body.budget(),
                body.owner(),
                version,
                body.periods(),
                body.results(),
                body.indicators());
    }

    private ProgrammeBody stored() {
        return programmes.find(CODE).orElseThrow().definition();
    }

    private List<String> offices(String indicator) {
        return programmes.find("CT.0495").orElseThrow().definition().indicators().stream()
                .filter(it -> it.code().equals(indicator))
                .findFirst()
                .orElseThrow()
                .offices();
    }

    private static Address actual(String period) {
        return new Address(period, RowMeasure.ACTUAL, Cell.TOTAL);
    }

    private List<Version<Entry>> versions(String indicator, String period) {
        return programmes
                .find(CODE)
                .orElseThrow()
                .sheet(indicator)
                .figure(actual(period))
                .versions();
    }

    private Optional<Entry> standing(String indicator, String period) {
        return programmes
                .find(CODE)
                .orElseThrow()
                .sheet(indicator)
                .figure(actual(period))
                .current();
    }

    private String stands(String indicator, String period) {
        return standing(indicator, period).orElseThrow().value().text();
    }

    private void correct(String indicator, String period, String value) {
        Entry entry = new Entry(Value.parse(value, Unit.COUNT).orElseThrow(), null);
        Authorship tests = new Authorship(Fixtures.AT, "tests", "a test", Origin.CORRECTION);
        ledger.change(
                CODE,
                (holding, revision) -> {
                    Version<Entry> version =
                            new Version<>(revision, Optional.of(entry), tests, State.SUBMITTED);
                    Sheet sheet = holding.orElseThrow().sheet(indicator);
                    Change change =
                            new Change(
                                    Optional.empty(), List.of(sheet.plus(actual(period), version)));
                    return new Decided<>(revision, Optional.of(change));
                });
    }
}
