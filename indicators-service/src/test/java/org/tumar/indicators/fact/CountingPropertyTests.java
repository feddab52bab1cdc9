package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.indicators.CellBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.partners.event.Membership;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Definitions;

/// Whatever order records come in, however often, corrected into other periods and programmes, or
/// withdrawn: what was counted is what the last of each comes to.
class CountingPropertyTests {

    private static final ProgrammeBody PROGRAMME =
            FactFixtures.programme(
                    FigureSource.REPORTED,
                    Stream.concat(
                                    Stream.of(DerivedMeasure.values()).map(DerivedMeasure::measure),
                                    NaiveCount.ALL.keySet().stream())
                            .distinct()
                            .toArray(String[]::new));

    private static final List<String> TOLD_APART =
            Stream.concat(
                            PROGRAMME.indicators().stream().map(IndicatorBody::derivation),
                            Stream.of(
                                    "campaigns.people-reached[age-group=18-24]",
                                    "campaigns.people-reached[age-group!=18-24]",
                                    "campaigns.people-reached[sex!=male]",
                                    "campaigns.people-reached[sex=male][age-group!=18-24]",
                                    "campaigns.people-attended[type=seminar]"))
                    .toList();

    private static final List<Span> SPANS =
            Stream.concat(
                            Definitions.timeline(PROGRAMME).spans(),
                            CalendarSpan.within(Definitions.timeline(PROGRAMME).whole()).stream())
                    .toList();

    @Property(tries = 150)
    void isWhatACountOfAllThatIsStoredGives(@ForAll long seed) {
        Random random = new Random(seed);
        MemoryFacts facts = new MemoryFacts();
        Counting moved = counting(facts);
        take(moved, arriving(random, seed), random);

        Counting scratch = counting(facts);
        assertThat(derived(moved)).isEqualTo(derived(scratch));
        assertThat(marks(moved)).isEqualTo(marks(scratch));
        assertThat(facts.scans())
                .as("the one counted at its start, the other at its end")
                .isEqualTo(2);
    }

    @Property(tries = 150)
    void isWhatTheRecordsAddUpTo(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fact> arriving = arriving(random, seed);
        Counting counting = counting(new MemoryFacts());
        take(counting, arriving, random);

        Derived derived = derived(counting);
        NaiveCount naive =
                new NaiveCount(
                        Fixtures.CODE,
                        last(arriving).values().stream().map(it -> it.recorded().said()).toList());
        for (IndicatorBody indicator : PROGRAMME.indicators()) {
            BiFunction<NaiveCount, Span, Quantity> count =
                    NaiveCount.ALL.get(indicator.derivation());
            if (count != null) {
                Counted counted = derived.of(indicator.code()).orElseThrow();
                assertThat(SPANS)
                        .as(indicator.derivation())
                        .allSatisfy(it ->
                                assertThat(Measures.body(counted.of(it.code())))
                                        .as(it.code())
                                        .isEqualTo(Measures.body(count.apply(naive, it))));
            }
        }
    }

    @Property(tries = 150)
    void hasCellsThatAddUpAndEachIsWhatItsCodeWouldCount(@ForAll long seed) {
        Random random = new Random(seed);
        Counting counting = counting(new MemoryFacts());
        take(counting, arriving(random, seed), random);

        for (String text : TOLD_APART) {
            Derivation derivation = derivation(text);
            Span span = SPANS.get(random.nextInt(SPANS.size()));
            List<String> by =
                    derivation.measure().cellKeys().stream()
                            .filter(_ -> random.nextInt(3) == 0)
                            .toList();
            CountedCells cells = counting.cells(Fixtures.CODE, derivation, span, by);

            List<BigDecimal> added = sum(cells.cells().stream().map(CellBody::derived));
            if (cells.total() == Absent.NOT_APPLICABLE) {
                assertThat(added.getLast()).as("what it would be a ratio of").isZero();
            } else {
                assertThat(added)
                        .as("%s by %s in %s", text, by, span.code())
                        .isEqualTo(sum(Stream.of(Measures.body(cells.total()))));
            }
            if (by.size() == 1 && !text.contains(by.getFirst())) {
                cells.cells().forEach(it -> asCounted(counting, text, span, it));
            }
        }
    }

    /// What a condition for the cell's code counts, where derivations may name the key.
    private static void asCounted(Counting counting, String text, Span span, CellBody cell) {
        Map.Entry<String, String> code = cell.by().entrySet().iterator().next();
        if (!code.getValue().equals("unknown")
                && Derivation.read("%s[%s=%s]".formatted(text, code.getKey(), code.getValue()))
                        instanceof Derivation.Reading.Sound(Derivation one)) {
            CountedCells whole = counting.cells(Fixtures.CODE, one, span, List.of());

            assertThat(sum(Stream.of(cell.derived())))
                    .as(one.text())
                    .isEqualTo(sum(Stream.of(Measures.body(whole.total()))));
        }
    }

    private static Derivation derivation(String text) {
        return ((Derivation.Reading.Sound) Derivation.read(text)).derivation();
    }

    /// Value, numerator and denominator.
    private static List<BigDecimal> sum(Stream<MeasureBody> measures) {
        List<MeasureBody> all = measures.toList();
        return Stream.<Function<MeasureBody, BigDecimal>>of(
                        it -> it.numerator() == null ? it.value() : null,
                        MeasureBody::numerator,
                        MeasureBody::denominator)
                .map(it ->
                        all.stream()
                                .map(it)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .stripTrailingZeros())
                .toList();
    }

    private static List<Fact> arriving(Random random, long seed) {
        List<Fact> arriving = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            arriving.add(fact(random.nextInt(4), random.nextInt(3), 1 + random.nextInt(5), seed));
        }
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private static void take(Counting counting, List<Fact> arriving, Random random) {
        derived(counting);
        for (int from = 0; from < arriving.size(); ) {
            int to = Math.min(arriving.size(), from + 1 + random.nextInt(6));
            counting.take(arriving.subList(from, to));
            derived(counting);
            from = to;
        }
    }

    private static Counting counting(MemoryFacts facts) {
        MemoryProgrammes programmes = new MemoryProgrammes();
        return FactFixtures.counting(
                facts, programmes, new Ledger(programmes, Duration.ofSeconds(5)));
    }

    private static Derived derived(Counting counting) {
        return FactFixtures.derived(counting, PROGRAMME);
    }

    private static String marks(Counting counting) {
        return counting.marks("OTHER.2").text();
    }

    private static Map<String, Fact> last(List<Fact> arriving) {
        Map<String, Fact> last = new HashMap<>();
        arriving.forEach(it ->
                last.merge(
                        it.id(),
                        it,
                        (one, other) -> one.sequence() >= other.sequence() ? one : other));
        return last;
    }

    /// The same whenever the same sequence of the same record comes.
    private static Fact fact(int kind, int number, long sequence, long seed) {
        Random random = new Random(seed ^ (kind * 31L + number) * 1_000_003L ^ sequence << 40);
        return switch (kind) {
            case 0 -> training(random, "T" + number, sequence);
            case 1 -> partner(random, "P" + number, sequence);
            case 2 -> event(random, "E" + number, sequence);
            default -> calls(random, number, sequence);
        };
    }

    private static Fact training(Random random, String id, long sequence) {
        Fact fact =
                FactFixtures.fact(
                        sequence,
                        FactFixtures.trained(
                                id,
                                programmes(random),
                                day(random).toString(),
                                random.nextBoolean() ? "ngos" : "media",
                                random.nextInt(20),
                                random.nextBoolean()
                                        ? FactFixtures.knowledge(
                                                random.nextInt(50), random.nextInt(90))
                                        : null));
        return random.nextInt(4) == 0
                ? new Fact(fact.id(), sequence, FactFixtures.withdrawn(fact).recorded())
                : fact;
    }

    private static Fact partner(Random random, String id, long sequence) {
        return FactFixtures.fact(
                sequence,
                new PartnerRecorded(
                        id,
                        "ngo",
                        random.nextInt(4) == 0,
                        programmes(random).stream().map(it -> membership(random, it)).toList()));
    }

    private static Membership membership(Random random, String programme) {
        LocalDate from = day(random);
        return random.nextBoolean()
                ? new Membership(programme, from, null, null)
                : new Membership(programme, from, from.plusDays(random.nextInt(200)), "closed");
    }

    private static Fact event(Random random, String id, long sequence) {
        LocalDate day = day(random);
        boolean withdrawn = random.nextInt(4) == 0;
        return FactFixtures.event(
                sequence,
                new EventRecorded(
                        id,
                        "C1",
                        "P1",
                        programmes(random),
                        withdrawn,
                        day,
                        day,
                        "seminar",
                        new EventPlace("KZ", null, null, "urban"),
                        List.of("women"),
                        withdrawn ? List.of() : people(random),
                        withdrawn || random.nextBoolean()
                                ? List.of()
                                : List.of(new Exposure("circulation", random.nextInt(3))),
                        withdrawn || random.nextBoolean()
                                ? List.of()
                                : List.of(new MaterialCount("leaflet", "kk", random.nextInt(9)))));
    }

    private static List<PeopleCount> people(Random random) {
        return Stream.of("attended", "reached")
                .filter(_ -> random.nextInt(4) > 0)
                .flatMap(it -> PeopleFixtures.people(it, random).stream())
                .toList();
    }

    private static Fact calls(Random random, int number, long sequence) {
        LocalDate day = LocalDate.of(2025, 11, 29).plusDays(number * 20L);
        List<CallCount> calls =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(it ->
                                new CallCount(
                                        programmes(random),
                                        random.nextBoolean() ? "phone" : "text",
                                        "documents",
                                        random.nextBoolean() ? "female" : null,
                                        random.nextBoolean() ? "18-24" : null,
                                        "RU",
                                        random.nextBoolean(),
                                        "advice",
                                        1 + random.nextInt(9)))
                        .toList();
        return new Fact(
                "campaigns.calls-tallied/H/" + day,
                sequence,
                new Recorded.OfCalls(new CallsTallied("H", day, calls)));
    }

    private static List<String> programmes(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(Fixtures.CODE);
            case 1 -> List.of("OTHER.2");
            default -> List.of(Fixtures.CODE, "OTHER.2");
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
    }
}
