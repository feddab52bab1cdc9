package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarSpanTests {

    private static final Span PROGRAMME =
            new Span(Span.ALL, LocalDate.of(2014, 11, 15), LocalDate.of(2015, 1, 31));

    @Test
    void listsTheCalendarSpansOfAProgrammeEachWithItsDaysOfThat() {
        List<Span> within = CalendarSpan.within(PROGRAMME);

        assertThat(within)
                .extracting(Span::code)
                .containsExactly(
                        "2014", "2015", "2014-Q4", "2015-Q1", "2014-11", "2014-12", "2015-01");
        assertThat(within)
                .allMatch(PROGRAMME::contains)
                .contains(new Span("2014", LocalDate.of(2014, 11, 15), LocalDate.of(2014, 12, 31)))
                .contains(
                        new Span("2014-12", LocalDate.of(2014, 12, 1), LocalDate.of(2014, 12, 31)));
    }
}
