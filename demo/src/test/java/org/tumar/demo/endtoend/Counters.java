package org.tumar.demo.endtoend;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The meters of one service about events, as `/actuator/prometheus` has them: by name, and by name
/// and destination or queue.
record Counters(Map<String, Long> values) {

    private static final Pattern LINE =
            Pattern.compile("tumar_events_(\\w+?)(?:_total|_events)?\\{([^}]*)} ([\\d.E+-]+)");
    private static final Pattern LABEL = Pattern.compile("(?:destination|queue)=\"([^\"]*)\"");

    static Counters none() {
        return new Counters(Map.of());
    }

    static Counters read(String prometheus) {
        Map<String, Long> values = new HashMap<>();
        Matcher line = LINE.matcher(prometheus);
        while (line.find()) {
            long value = (long) Double.parseDouble(line.group(3));
            values.merge(line.group(1), value, Long::sum);
            Matcher label = LABEL.matcher(line.group(2));
            if (label.find()) {
                values.merge(line.group(1) + " " + label.group(1), value, Long::sum);
            }
        }
        return new Counters(values);
    }

    /// With those of another run of the same service.
    Counters plus(Counters other) {
        Map<String, Long> sum = new HashMap<>(values);
        other.values.forEach((name, value) -> sum.merge(name, value, Long::sum));
        return new Counters(sum);
    }

    /// @param name without `tumar.events.`; dots are underscores
    long of(String name) {
        return values.getOrDefault(name, 0L);
    }

    long of(String name, String label) {
        return of(name + " " + label);
    }
}
