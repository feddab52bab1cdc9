package org.tumar.campaigns.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.call.DayTally;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CallStatisticsBody.CountRow;
import org.tumar.contracts.campaigns.CallerStatisticsBody;
import org.tumar.contracts.campaigns.CallerStatisticsBody.CallerRow;

/// Adds up calls.
final class CallSums {

    private static final String UNKNOWN = "unknown";

    private final Span span;
    private final List<Dated> calls;

    private record Dated(LocalDate day, CallCount of) {}

    CallSums(Span span, Collection<DayTally> days) {
        this.span = span;
        this.calls =
                days.stream()
                        .flatMap(day -> day.calls().stream().map(it -> new Dated(day.day(), it)))
                        .filter(it -> span.has(it.day(), it.of().programmes()))
                        .toList();
    }

    CallStatisticsBody body() {
        return new CallStatisticsBody(
                span.from(),
                span.to(),
                sum(),
                calls.stream()
                        .filter(it -> it.of().afterHours())
                        .mapToLong(it -> it.of().count())
                        .sum(),
                by(it -> it.of().channel()),
                by(it -> it.of().category()),
                by(it -> it.of().outcome()),
                by(it -> it.of().interest()),
                by(it -> YearMonth.from(it.day()).toString()));
    }

    private long sum() {
        return calls.stream().mapToLong(it -> it.of().count()).sum();
    }

    private List<CountRow> by(Function<Dated, @Nullable String> key) {
        Map<String, Long> counts = new TreeMap<>();
        for (Dated it : calls) {
            String name = key.apply(it);
            if (name != null) {
                counts.merge(name, it.of().count(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(it -> new CountRow(it.getKey(), it.getValue()))
                .toList();
    }

    CallerStatisticsBody callers() {
        Map<String, CallerRow> rows = new TreeMap<>();
        for (Dated it : calls) {
            CallerRow row =
                    new CallerRow(
                            it.of().category(),
                            known(it.of().sex()),
                            known(it.of().ageGroup()),
                            it.of().count());
            rows.merge(row.category() + " " + row.sex() + " " + row.ageGroup(), row, CallSums::sum);
        }
        return new CallerStatisticsBody(span.from(), span.to(), sum(), List.copyOf(rows.values()));
    }

    private static String known(@Nullable String code) {
        return code == null ? UNKNOWN : code;
    }

    private static CallerRow sum(CallerRow one, CallerRow other) {
        return new CallerRow(
                one.category(), one.sex(), one.ageGroup(), one.count() + other.count());
    }
}
