package org.tumar.indicators.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.AT;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.importing.Receiving.Arriving;
import org.tumar.indicators.importing.Receiving.Reception;
import org.tumar.indicators.programme.Office;

/// An office that was cut off ends as it would have, had it never been.
class ReceivingPropertyTests {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final ProgrammeBody DEFINITION =
            definition(
                    "REGION",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.PERCENT, Aggregation.MEAN, "KZ"));

    /// What is said of the programme, by the region or (where it is a correction) by the office.
    ///
    /// @param approves whether the import is an approver's
    private record Said(
            boolean correction,
            boolean replace,
            boolean overwrite,
            boolean approves,
            List<FigureRowBody> rows,
            List<PublishedRowBody> claims) {}

    /// Kazakhstan's office, to which things come in some order.
    private static final class Kazakhstan {

        private final MemoryProgrammes programmes = new MemoryProgrammes();
        private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
        private final Receiving receiving =
                new Receiving(OFFICE, ledger, programmes, Fixtures.CLOCK);

        List<Reception> receive(List<Arriving> arriving) {
            List<Reception> receptions = receiving.receive(CODE, arriving);
            receiving.answered(arriving);
            return receptions;
        }

        void correct(Said said, int time) {
            for (FigureRowBody row : said.rows()) {
                Entry entry =
                        new Entry(Value.parse(row.value(), Unit.COUNT).orElseThrow(), row.note());
                Authorship officer =
                        new Authorship(at(time), "an officer", "checked", Origin.CORRECTION);
                ledger.change(
                        CODE,
                        (holding, revision) -> {
                            Holding held = holding.orElseThrow();
                            Turn turn = new Turn(at(time), "KZ", revision);
                            Version<Entry> version =
                                    new Version<>(
                                            revision,
                                            Optional.of(entry),
                                            officer,
                                            State.SUBMITTED,
                                            turn);
                            return new Decided<>(
                                    revision,
                                    Optional.of(
                                            new Change(
                                                            Optional.empty(),
                                                            List.of(
                                                                    held.sheet(row.indicator())
                                                                            .plus(
                                                                                    Address.of(row),
                                                                                    version)))
                                                    .with(held.intake().with(turn))));
                        });
            }
        }

        /// What stands, by indicator and address.
        Map<List<Object>, Object> standing() {
            Map<List<Object>, Object> standing = new HashMap<>();
            programmes
                    .find(CODE)
                    .orElseThrow()
                    .sheets()
                    .forEach((indicator, sheet) -> {
                        sheet.entries()
                                .forEach((address, entry) ->
                                        standing.put(List.of(indicator, address), entry));
                        sheet.currentClaims()
                                .forEach((address, claim) ->
                                        standing.put(List.of(indicator, address), claim));
                    });
            return standing;
        }

        String title() {
            return programmes.find(CODE).orElseThrow().definition().title();
        }
    }

    private static Instant at(int time) {
        return AT.plusSeconds(time);
    }

    private static ProgrammeBody version(long version) {
        return new ProgrammeBody(
                CODE,
                "As of version " + version,
                DEFINITION.donor(),
                DEFINITION.start(),
                DEFINITION.end(),
                DEFINITION.currency(),
                DEFINITION.budget(),
                DEFINITION.owner(),
                version,
                DEFINITION.periods(),
                DEFINITION.results(),
                DEFINITION.indicators());
    }

    private static Arriving arriving(Said said, int time) {
        return new Arriving(
                "REGION",
                time,
                new ImportPartBody("KZ", version(time), said.rows(), said.claims()),
                Optional.of(
                        new ImportTerms(
                                said.replace(),
                                said.overwrite(),
                                "the region",
                                at(time),
                                said.approves())));
    }

    private static Arriving defined() {
        return new Arriving(
                "REGION",
                1,
                new ImportPartBody("KZ", version(1), List.of(), List.of()),
                Optional.empty());
    }

    private static Kazakhstan neverCutOff(List<Said> all) {
        Kazakhstan office = new Kazakhstan();
        office.receive(List.of(defined()));
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            if (said.correction()) {
                office.correct(said, i + 2);
            } else {
                office.receive(List.of(arriving(said, i + 2)));
            }
        }
        return office;
    }

    @Property(tries = 400)
    void endsAsIfNeverCutOffHoweverLateThingsCome(
            @ForAll("said") List<Said> all, @ForAll long seed) {
        Kazakhstan office = cutOff(all, new Random(seed));

        Kazakhstan other = neverCutOff(all);
        assertThat(office.standing()).isEqualTo(other.standing());
        assertThat(office.title()).isEqualTo(other.title());
    }

    private static Kazakhstan cutOff(List<Said> all, Random random) {
        Kazakhstan office = new Kazakhstan();
        office.receive(List.of(defined()));
        List<Arriving> late = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).correction()) {
                office.correct(all.get(i), i + 2);
            } else {
                late.add(arriving(all.get(i), i + 2));
            }
            deliverSome(office, late, random);
        }
        Collections.shuffle(late, random);
        office.receive(late);
        return office;
    }

    /// What was put aside is told by its versions from what is still there.
    @Property(tries = 400)
    void holdsNoVersionTwiceHoweverLateThingsCome(
            @ForAll("said") List<Said> all, @ForAll long seed) {
        Kazakhstan office = cutOff(all, new Random(seed));

        assertThat(office.programmes.find(CODE).orElseThrow().sheets().values())
                .flatExtracting(it -> it.figures().values())
                .allSatisfy(it -> assertThat(it.versions()).doesNotHaveDuplicates());
    }

    /// Some of what is under way, in any order, some of it twice, in one batch.
    private static void deliverSome(Kazakhstan office, List<Arriving> late, Random random) {
        Collections.shuffle(late, random);
        List<Arriving> batch = new ArrayList<>(late.subList(0, random.nextInt(late.size() + 1)));
        late.removeAll(batch);
        batch.stream().filter(_ -> random.nextBoolean()).toList().forEach(batch::add);
        office.receive(batch);
    }

    @Property(tries = 100)
    void takesEachOnceHoweverOftenItComes(@ForAll("said") List<Said> all) {
        List<Arriving> imports =
                IntStream.range(0, all.size())
                        .mapToObj(it -> arriving(all.get(it), it + 2))
                        .toList();
        Kazakhstan office = new Kazakhstan();
        assertThat(office.receive(imports))
                .allSatisfy(it -> assertThat(it).isEqualTo(new Reception.Applied()));
        var before = office.programmes.heads();

        assertThat(office.receive(imports))
                .allSatisfy(it -> assertThat(it).isEqualTo(new Reception.Duplicate()));
        assertThat(office.programmes.heads()).isEqualTo(before);
    }

    @Property(tries = 100)
    void losesNoVersionOfWhatStood(@ForAll("said") List<Said> all) {
        Kazakhstan office = neverCutOff(all);

        office.programmes
                .find(CODE)
                .orElseThrow()
                .sheets()
                .values()
                .forEach(sheet ->
                        sheet.figures()
                                .forEach((address, history) ->
                                        assertThat(
                                                        history.versions().stream()
                                                                .filter(it ->
                                                                        it.authorship().origin()
                                                                                == Origin
                                                                                        .CORRECTION)
                                                                .count())
                                                .isEqualTo(
                                                        corrections(
                                                                all, sheet.indicator(), address))));
    }

    private static long corrections(List<Said> all, String indicator, Address address) {
        return all.stream()
                .filter(Said::correction)
                .flatMap(it -> it.rows().stream())
                .filter(it -> it.indicator().equals(indicator) && Address.of(it).equals(address))
                .count();
    }

    @Provide
    Arbitrary<List<Said>> said() {
        return Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false),
                        rows(),
                        claims())
                .as(Said::new)
                .list()
                .ofMaxSize(7);
    }

    private static Arbitrary<List<FigureRowBody>> rows() {
        return Combinators.combine(
                        Arbitraries.of("1.1", "1.2"),
                        Arbitraries.of("Y1", "Y2"),
                        Arbitraries.of("", "n/a", "5", "7", "9"),
                        Arbitraries.of("", "a remark", "another"))
                .as((indicator, period, value, note) ->
                        Fixtures.noted(
                                Fixtures.row(indicator, period, RowMeasure.ACTUAL, value), note))
                .list()
                .ofMaxSize(4)
                .uniqueElements(it -> List.of(it.indicator(), Address.of(it)));
    }

    private static Arbitrary<List<PublishedRowBody>> claims() {
        return Combinators.combine(Arbitraries.of("Y1", "ALL"), Arbitraries.of("n/a", "4", "5.50"))
                .as((period, value) -> Fixtures.claim("1.1", "KZ", period, value, "Table 1"))
                .list()
                .ofMaxSize(2)
                .uniqueElements(ClaimAddress::of);
    }
}
