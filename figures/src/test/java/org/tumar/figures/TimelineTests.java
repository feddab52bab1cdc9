package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.figures.FigureFixtures.span;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private final Span whole = span(Span.ALL, "2020-01-01", "2021-12-31");
    private final Span first = span("2020", "2020-01-01", "2020-12-31");
    private final Span second = span("2021", "2021-01-01", "2021-12-31");
    private final Span half = span("H1", "2020-01-01", "2020-06-30");

    @Test
    void takesTheOutermostPeriods() {
        Timeline timeline = new Timeline(whole, List.of(half, first, second));

        assertThat(timeline.partsOf(whole)).containsExactly(first, second);
        assertThat(timeline.partsOf(first)).containsExactly(half);
        assertThat(timeline.partsOf(half)).isEmpty();
    }

    @Test
    void knowsWhetherThePartsCoverEveryDay() {
        Timeline timeline = new Timeline(whole, List.of(half, first, second));

        assertThat(timeline.isCovered(whole)).isTrue();
        assertThat(timeline.isCovered(first)).isFalse();
        assertThat(timeline.isCovered(half)).isFalse();
    }

    @Test
    void leavesOutAPeriodThatOverlapsALongerOne() {
        Span acrossTheYears = span("MID", "2020-07-01", "2021-03-31");
        Timeline timeline = new Timeline(whole, List.of(acrossTheYears, second, first));

        assertThat(timeline.partsOf(whole)).containsExactly(first, second);
    }

    @Test
    void aPeriodThatReachesPastASpanIsNoPartOfIt() {
        Span late = span("LATE", "2021-06-01", "2022-01-31");

        assertThat(new Timeline(whole, List.of(late)).partsOf(whole)).isEmpty();
    }

    @Test
    void ofTwoPeriodsOfTheSameDaysOneContainsTheOther() {
        Span same = span("A", "2020-01-01", "2021-12-31");
        Span again = span("B", "2020-01-01", "2021-12-31");

        for (List<Span> periods : List.of(List.of(same, again), List.of(again, same))) {
            Timeline timeline = new Timeline(whole, periods);
            assertThat(timeline.partsOf(whole)).containsExactly(same);
            assertThat(timeline.partsOf(same)).containsExactly(again);
            assertThat(timeline.partsOf(again)).isEmpty();
        }
    }
}
