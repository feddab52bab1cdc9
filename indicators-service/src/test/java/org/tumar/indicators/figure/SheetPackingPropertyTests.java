package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Value;

class SheetPackingPropertyTests {

    private static final List<Older> OLDER = List.of(new Older(7, 2));

    @Property(tries = 300)
    void readsEverySheetAsItWasPacked(@ForAll("sheets") Sheet sheet) {
        assertThat(SheetUnpacking.unpack("1.1", SheetPacking.pack(sheet), OLDER)).isEqualTo(sheet);
    }

    @Property(tries = 300)
    void readsEveryNumberAsItWasWritten(@ForAll long number) {
        PackedWriter out = new PackedWriter();
        out.number(number);

        assertThat(new PackedReader(out.bytes()).number()).isEqualTo(number);
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Combinators.combine(
                        Arbitraries.maps(addresses(), histories(entries())).ofMaxSize(8),
                        Arbitraries.maps(claimAddresses(), histories(claims())).ofMaxSize(4))
                .as((figures, claims) -> new Sheet("1.1", figures, claims, OLDER));
    }

    private static Arbitrary<Address> addresses() {
        return Combinators.combine(
                        words(), Arbitraries.of(RowMeasure.class), blankable(), blankable())
                .as((period, measure, sex, settlement) ->
                        new Address(period, measure, new Cell(sex, null, settlement, null)));
    }

    private static Arbitrary<ClaimAddress> claimAddresses() {
        return Combinators.combine(words(), words(), Arbitraries.of(FigureMeasure.class), words())
                .as(ClaimAddress::new);
    }

    private static Arbitrary<Entry> entries() {
        return Combinators.combine(values(), blankable()).as(Entry::new);
    }

    private static Arbitrary<Claim> claims() {
        return values().map(it -> Claim.of(it, it.text()));
    }

    private static <T extends Statement> Arbitrary<History<T>> histories(Arbitrary<T> statements) {
        return Combinators.combine(
                        versions(statements).list().ofMaxSize(3), lines(statements).optional())
                .as(History::new);
    }

    private static <T extends Statement> Arbitrary<Version<T>> versions(Arbitrary<T> statements) {
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(1),
                        statements.optional(),
                        authorships(Arbitraries.of(Origin.class)),
                        Arbitraries.of(State.class),
                        turns(),
                        instants())
                .as(Version::new);
    }

    private static <T extends Statement> Arbitrary<Line<T>> lines(Arbitrary<T> statements) {
        return Combinators.combine(
                        offers(statements).optional(),
                        offers(statements).optional(),
                        offers(statements).optional(),
                        turns())
                .as(Line::new);
    }

    private static <T extends Statement> Arbitrary<Offered<T>> offers(Arbitrary<T> statements) {
        return Combinators.combine(
                        statements,
                        turns(),
                        authorships(Arbitraries.of(Origin.IMPORT)),
                        Arbitraries.of(State.SUBMITTED, State.APPROVED))
                .as(Offered::new);
    }

    private static Arbitrary<Authorship> authorships(Arbitrary<Origin> origins) {
        return Combinators.combine(instants(), words(), words(), origins).as(Authorship::new);
    }

    private static Arbitrary<Turn> turns() {
        return Combinators.combine(instants(), words(), Arbitraries.longs()).as(Turn::new);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 10_000_000_000_000L)
                .map(Instant::ofEpochMilli);
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Value.Blank(),
                        new Value.NotApplicable(),
                        new Value.YesNo(true),
                        new Value.YesNo(false)),
                words().map(Value.Words::new),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                        .ofScale(6)
                        .map(Value.Numeric::new));
    }

    /// Few, so that they repeat, and some of them long or in other scripts.
    private static Arbitrary<String> words() {
        return Arbitraries.of("", "Y1", "KZ", "import", "Тумар", "ﷺ 𝄞", "x".repeat(300));
    }

    private static Arbitrary<String> blankable() {
        return Arbitraries.of("female", "Алматы", "").injectNull(0.3);
    }
}
