package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RecordsPropertyTests {

    private static final Target REPORTED = Target.shipped("ct0495");

    @Property(tries = 20)
    void addUpToWhatIsReportedInEveryCell(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int tenThousandths) {
        Target target = REPORTED.scaled(tenThousandths / 10_000.0);

        assertThat(Tally.of(target, records(target, seed))).isEqualTo(expected(target));
    }

    @Property(tries = 1)
    void addUpToAllThatIsReported(@ForAll long seed) {
        assertThat(Tally.of(REPORTED, records(REPORTED, seed))).isEqualTo(expected(REPORTED));
    }

    @Property(tries = 5)
    void areTheSameForTheSameSeedAlone(@ForAll long seed) {
        Target target = REPORTED.scaled(0.001);

        assertThat(records(target, seed))
                .isEqualTo(records(target, seed))
                .isNotEqualTo(records(target, seed + 1));
    }

    @Property
    void partsAddUp(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long free,
            @ForAll @IntRange(min = 1, max = 500) int parts,
            @ForAll @IntRange(min = 0, max = 3) int least) {
        long whole = free + (long) parts * least;

        List<Long> all = Chance.of(seed).parts(whole, parts, least);

        assertThat(all).hasSize(parts).allMatch(it -> it >= least);
        assertThat(all.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
    }

    private static List<CountryRecords> records(Target target, long seed) {
        return target.countries().stream().map(it -> CountryRecords.of(target, it, seed)).toList();
    }

    private static SortedMap<Cell, Long> expected(Target target) {
        SortedMap<Cell, Long> expected = new TreeMap<>(target.expected(target.countries()));
        expected.values().removeIf(it -> it == 0);
        return expected;
    }
}
