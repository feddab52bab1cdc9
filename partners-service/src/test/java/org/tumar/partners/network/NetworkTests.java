package org.tumar.partners.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.partners.network.Growth.Span;
import org.tumar.partners.partner.Membership;
import org.tumar.partners.partner.Membership.Leaving;

class NetworkTests {

    private static final Span YEAR = new Span(day("2014-01-01"), day("2014-12-31"));

    @Test
    void countsJoinedAndLeftApart() {
        List<Stay> stays =
                List.of(
                        stay("2013-06-01", null),
                        stay("2013-06-01", "2014-03-01"),
                        stay("2014-02-01", null),
                        stay("2014-02-01", "2014-10-01"),
                        stay("2015-01-01", null));

        assertThat(Growth.of(stays, YEAR)).isEqualTo(new Growth(2, 2, 2, 2));
        assertThat(Growth.reasons(stays, YEAR)).containsExactlyEntriesOf(Map.of("own-wish", 2L));
    }

    /// The day on which it left is the first on which it is no member.
    @Test
    void countsTheFirstAndTheLastDayOfTheSpan() {
        assertThat(Growth.of(List.of(stay("2014-01-01", null)), YEAR))
                .isEqualTo(new Growth(0, 1, 0, 1));
        assertThat(Growth.of(List.of(stay("2013-01-01", "2014-01-01")), YEAR))
                .isEqualTo(new Growth(1, 0, 1, 0));
        assertThat(Growth.of(List.of(stay("2013-01-01", "2014-12-31")), YEAR))
                .isEqualTo(new Growth(1, 0, 1, 0));
        assertThat(Growth.of(List.of(stay("2013-01-01", "2015-01-01")), YEAR))
                .isEqualTo(new Growth(1, 0, 0, 1));
    }

    @Test
    void seesOneStayInProgrammesThatFollowEachOther() {
        List<Membership> memberships =
                List.of(
                        membership("CT.0495", "2012-01-01", "2014-06-01"),
                        membership("PX.0179", "2014-06-01", null));

        assertThat(Growth.of(Stay.of(memberships), YEAR)).isEqualTo(new Growth(1, 0, 0, 1));
    }

    private static Stay stay(String from, String left) {
        return Stay.of(List.of(membership("CT.0495", from, left))).getFirst();
    }

    private static Membership membership(String programme, String from, String left) {
        return new Membership(
                programme,
                day(from),
                Optional.ofNullable(left).map(it -> new Leaving(day(it), "own-wish")));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
