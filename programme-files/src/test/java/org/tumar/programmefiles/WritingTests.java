package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;
import org.tumar.programmefiles.ProgrammeFiles.Blank;

class WritingTests {

    @Property(tries = 200)
    void readsBackWhatItWrote(@ForAll("contents") ProgrammeContent content) {
        assertThat(readBack(zip(content, Blank.FILLED))).isEqualTo(content);
    }

    @Property(tries = 200)
    void readsBackTheWorkbookThatItWrote(@ForAll("contents") ProgrammeContent content) {
        assertThat(WorkbookTests.readBack(content)).isEqualTo(content);
    }

    @Property(tries = 50)
    void joinsTheOfficesPartsAgain(@ForAll("contents") ProgrammeContent content) {
        ProgrammeContent joined = ProgrammeContent.of(content.parts());

        assertThat(joined.definition()).isEqualTo(content.definition());
        assertThat(joined.results()).containsExactlyInAnyOrderElementsOf(content.results());
        assertThat(joined.published()).containsExactlyInAnyOrderElementsOf(content.published());
    }

    @Test
    void writesTheSameBytesForTheSameContent() {
        ProgrammeContent content = SetFixtures.regional().content();

        assertThat(zip(content, Blank.FILLED)).isEqualTo(zip(content, Blank.FILLED));
    }

    @Test
    void keepsTextsThatLookLikeFormulas() {
        ProgrammeContent content =
                SetFixtures.regional().adding("results.csv", "1.1,KZ,Y2,actual,1,=1+1").content();

        assertThat(readBack(zip(content, Blank.FILLED))).isEqualTo(content);
    }

    @Test
    void leavesOutOptionalColumnsInWhichNothingStands(@TempDir Path folder) throws IOException {
        ProgrammeFiles.writeFolder(SetFixtures.regional().content(), Blank.FILLED, folder);

        assertThat(Files.readAllLines(folder.resolve("results.csv")).getFirst())
                .isEqualTo("indicator,country,period,measure,value,note");
        assertThat(Files.readAllLines(folder.resolve("indicators.csv")).getFirst())
                .isEqualTo(
                        "indicator,result,title,unit,aggregation,baseline,countries,national_codes");
    }

    @Test
    void writesABlankSetToFillIn() {
        ProgrammeContent content = SetFixtures.regional().content();

        ProgrammeContent blank = readBack(zip(content, Blank.BLANK));

        assertThat(blank.definition()).isEqualTo(content.definition());
        assertThat(blank.published()).isEmpty();
        assertThat(blank.results())
                .hasSize(5 * 2 * 2)
                .allSatisfy(it -> assertThat(it.row().value()).isEmpty());
    }

    @Test
    void neverWritesOverAFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("results.csv"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() ->
                        ProgrammeFiles.writeFolder(
                                SetFixtures.regional().content(), Blank.FILLED, folder))
                .withMessageContaining("results.csv");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("results.csv"));
        }
        assertThat(folder.resolve("results.csv")).hasContent("mine");
    }

    @Test
    void leavesNothingBehindInTheFolder(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("new/deeper");

        ProgrammeFiles.writeFolder(SetFixtures.regional().content(), Blank.FILLED, target);

        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Layout.files());
        }
    }

    private static byte[] zip(ProgrammeContent content, Blank blank) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ProgrammeFiles.writeZip(content, blank, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static ProgrammeContent readBack(byte[] zip) {
        CheckAgainst against = new CheckAgainst(SetFixtures.COUNTRIES, Optional.empty(), true);
        return switch (ProgrammeFiles.check(SetFixtures.fileSet(zip), against)) {
            case Checking.Sound(var content) -> content;
            case Checking.Faulty(var rows) -> throw new AssertionError(rows.toString());
        };
    }

    @Provide
    Arbitrary<ProgrammeContent> contents() {
        return Arbitraries.randomValue(Contents::any);
    }

    /// Any content that files can say, made from one random seed.
    private record Contents(Random random) {

        private static final List<String> TEXTS =
                List.of(
                        "Plain",
                        "with, comma",
                        "\"quoted\"",
                        "two\nlines",
                        "=SUM(A1)",
                        "-dash",
                        "@at",
                        "Жертвы торговли людьми",
                        "a;b:c",
                        "n/a?",
                        "_x000D_ as typed",
                        "12.50",
                        "2014-01-01",
                        "\uD83D\uDE80 & <b>");

        static ProgrammeContent any(Random random) {
            return new Contents(random).content();
        }

        private ProgrammeContent content() {
            boolean regional = random.nextBoolean();
            List<String> periods = codes("Y", 4);
            List<String> results = codes("R", 4);
            if (results.isEmpty()) {
                results = List.of("R");
            }
            List<IndicatorBody> indicators = new ArrayList<>();
            for (String code : codes("I", 5)) {
                indicators.add(indicator(code, pick(results), regional));
            }
            return new ProgrammeContent(
                    programme(regional, periods, results, indicators),
                    results(indicators, periods),
                    published(indicators, periods));
        }

        private ProgrammeBody programme(
                boolean regional,
                List<String> periods,
                List<String> results,
                List<IndicatorBody> indicators) {
            LocalDate start = LocalDate.of(2014, 1, 1);
            return new ProgrammeBody(
                    "P " + random.nextInt(100),
                    pick(TEXTS),
                    orNull(pick(TEXTS)),
                    start,
                    start.plusDays(400),
                    orNull("USD"),
                    random.nextBoolean() ? null : new BigDecimal("1000.5"),
                    regional ? "REGION" : "KZ",
                    0,
                    periods.stream()
                            .map(it -> new PeriodBody(it, start.plusDays(1), start.plusDays(9)))
                            .toList(),
                    tree(results),
                    indicators);
        }

        private List<ResultBody> tree(List<String> codes) {
            List<ResultBody> results = new ArrayList<>();
            String parent = null;
            for (String code : codes) {
                results.add(
                        new ResultBody(
                                code, pick(List.of(ResultLevel.values())), parent, pick(TEXTS)));
                parent = orNull(code);
            }
            return results;
        }

        private IndicatorBody indicator(String code, String result, boolean regional) {
            Unit unit = pick(List.of(Unit.values()));
            Aggregation aggregation = aggregation(unit);
            boolean derivable = DerivedMeasure.CALLS.suits(unit, aggregation);
            FigureSource source =
                    derivable ? pick(List.of(FigureSource.values())) : FigureSource.REPORTED;
            List<String> offices =
                    regional
                            ? pick(
                                    List.of(
                                            List.of("KZ"),
                                            List.of("KG", "TJ"),
                                            List.of("KZ", "REGION")))
                            : List.of("KZ");
            Map<String, String> national = new LinkedHashMap<>();
            if (random.nextBoolean()) {
                national.put(offices.getFirst(), "N:" + random.nextInt(9));
            }
            return new IndicatorBody(
                    code,
                    result,
                    pick(TEXTS),
                    unit,
                    aggregation,
                    Baselines.body(value(unit), unit),
                    offices,
                    national,
                    source,
                    source == FigureSource.DERIVED ? "campaigns.calls[channel!=phone]" : null,
                    pick(List.of(Direction.values())));
        }

        private Aggregation aggregation(Unit unit) {
            return unit.isNumeric()
                    ? pick(
                            List.of(
                                    Aggregation.SUM,
                                    Aggregation.RATIO,
                                    Aggregation.MEAN,
                                    Aggregation.DISTINCT))
                    : unit == Unit.YES_NO
                            ? Aggregation.ALL
                            : pick(List.of(Aggregation.LATEST, Aggregation.NONE));
        }

        private String value(Unit unit) {
            return switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> "n/a";
                default -> known(unit);
            };
        }

        private String known(Unit unit) {
            return switch (unit) {
                case COUNT, PERCENT, MONEY ->
                        pick(
                                List.of(
                                        "0",
                                        "12.63",
                                        "-3",
                                        "9007199254740993",
                                        "0.1",
                                        "100000000000000.5",
                                        "0.00000001"));
                case YES_NO -> pick(List.of("yes", "no"));
                case QUALITATIVE -> pick(TEXTS);
            };
        }

        private List<OfficeRow> results(List<IndicatorBody> indicators, List<String> periods) {
            List<OfficeRow> rows = new ArrayList<>();
            for (IndicatorBody indicator : indicators) {
                for (String office : indicator.offices()) {
                    for (RowMeasure measure : measures(indicator)) {
                        rows.add(new OfficeRow(office, row(indicator, period(periods), measure)));
                    }
                }
            }
            return rows;
        }

        private List<RowMeasure> measures(IndicatorBody indicator) {
            return Stream.of(RowMeasure.values())
                    .filter(_ -> random.nextBoolean())
                    .filter(it ->
                            indicator.aggregation() == Aggregation.RATIO
                                    || (it != RowMeasure.NUMERATOR && it != RowMeasure.DENOMINATOR))
                    .toList();
        }

        private FigureRowBody row(IndicatorBody indicator, String period, RowMeasure measure) {
            Unit unit =
                    switch (measure) {
                        case ASSESSED -> Unit.QUALITATIVE;
                        case NUMERATOR, DENOMINATOR -> Unit.COUNT;
                        case BASELINE, TARGET, ACTUAL -> indicator.unit();
                    };
            return new FigureRowBody(
                    indicator.code(),
                    period,
                    measure,
                    value(unit),
                    orNull(pick(TEXTS)),
                    orNull("female"),
                    orNull("0-17"),
                    orNull("rural, remote"),
                    orNull("labour"));
        }

        private List<PublishedRowBody> published(
                List<IndicatorBody> indicators, List<String> periods) {
            List<PublishedRowBody> rows = new ArrayList<>();
            for (IndicatorBody indicator : indicators) {
                rows.add(
                        new PublishedRowBody(
                                indicator.code(),
                                indicator.offices().getFirst(),
                                period(periods),
                                pick(List.of(FigureMeasure.values())),
                                known(indicator.unit()),
                                pick(TEXTS)));
            }
            return rows;
        }

        private String period(List<String> periods) {
            return periods.isEmpty() || random.nextBoolean() ? "ALL" : pick(periods);
        }

        private List<String> codes(String prefix, int atMost) {
            return Stream.iterate(0, it -> it + 1)
                    .limit(random.nextInt(atMost + 1))
                    .map(it -> prefix + "." + it)
                    .toList();
        }

        private <T> T pick(List<T> items) {
            return items.get(random.nextInt(items.size()));
        }

        private String orNull(String text) {
            return random.nextBoolean() ? null : text;
        }
    }
}
