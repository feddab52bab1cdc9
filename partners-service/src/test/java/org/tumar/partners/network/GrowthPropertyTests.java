package org.tumar.partners.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tumar.partners.network.Growth.Span;
import org.tumar.partners.partner.Membership;
import org.tumar.partners.partner.Membership.Leaving;

class GrowthPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2014, 1, 1);

    @Property
    void addsUpOverAnySpan(
            @ForAll("memberships") List<Membership> memberships,
            @ForAll @IntRange(min = -5, max = 60) int from,
            @ForAll @IntRange(max = 60) int length) {
        Growth growth = Growth.of(Stay.of(memberships), span(from, from + length));

        assertThat(growth.atStart() + growth.joined() - growth.left()).isEqualTo(growth.atEnd());
    }

    @Property
    void isTheSumOfItsParts(
            @ForAll("memberships") List<Membership> memberships,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int one,
            @ForAll @IntRange(min = 1, max = 30) int other) {
        List<Stay> stays = Stay.of(memberships);
        Growth first = Growth.of(stays, span(from, from + one));
        Growth second = Growth.of(stays, span(from + one + 1, from + one + other));
        Growth whole = Growth.of(stays, span(from, from + one + other));

        assertThat(first.atEnd()).isEqualTo(second.atStart());
        assertThat(whole)
                .isEqualTo(
                        new Growth(
                                first.atStart(),
                                first.joined() + second.joined(),
                                first.left() + second.left(),
                                second.atEnd()));
    }

    /// A partner is one member of all networks together, however many programmes it is in.
    @Property
    void countsAPartnerOnceADay(
            @ForAll("memberships") List<Membership> memberships,
            @ForAll @IntRange(max = 60) int day) {
        LocalDate on = DAY.plusDays(day);
        boolean member =
                memberships.stream()
                        .anyMatch(it ->
                                !it.from().isAfter(on)
                                        && it.left()
                                                .map(left -> left.on().isAfter(on))
                                                .orElse(true));

        assertThat(Growth.of(Stay.of(memberships), span(day, day)).atEnd())
                .isEqualTo(member ? 1 : 0);
    }

    private static Span span(int from, int to) {
        return new Span(DAY.plusDays(from), DAY.plusDays(to));
    }

    @Provide
    Arbitrary<List<Membership>> memberships() {
        Arbitrary<Optional<Integer>> length = Arbitraries.integers().between(1, 40).optional(0.7);
        return Combinators.combine(
                        Arbitraries.of("A", "B"), Arbitraries.integers().between(0, 50), length)
                .as((programme, from, days) ->
                        new Membership(
                                programme,
                                DAY.plusDays(from),
                                days.map(it -> new Leaving(DAY.plusDays(from + it), "own-wish"))))
                .list()
                .ofMaxSize(5);
    }
}
