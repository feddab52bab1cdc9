package org.tumar.demo.bench;

import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// What a load was answered with.
///
/// @param seconds times in microseconds, a histogram for each second
/// @param failures requests that were not answered, or not with 200
record Measured(Duration time, List<Histogram> seconds, long failures) {

    /// Answers in a second, on average.
    double perSecond() {
        return whole().getTotalCount() * 1e9 / Math.max(1, time.toNanos());
    }

    /// In milliseconds.
    double percentile(double percentile) {
        return whole().getValueAtPercentile(percentile) / 1_000.0;
    }

    /// Of one second alone, in milliseconds.
    double percentile(double percentile, int second) {
        return seconds.get(second).getValueAtPercentile(percentile) / 1_000.0;
    }

    /// The least and the greatest that the percentile is in a single second, in milliseconds.
    String spread(double percentile) {
        DoubleSummaryStatistics each =
                IntStream.range(0, seconds.size())
                        .mapToDouble(second -> percentile(percentile, second))
                        .summaryStatistics();
        return String.format(Locale.ROOT, "%.2f, %.2f", each.getMin(), each.getMax());
    }

    /// Some of the seconds alone.
    Measured part(int from, int to) {
        return new Measured(Duration.ofSeconds(to - from), seconds.subList(from, to), failures);
    }

    private Histogram whole() {
        Histogram whole = new Histogram(3);
        seconds.forEach(whole::add);
        return whole;
    }
}
