package org.tumar.demo.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an office's services have counted of the events of its records.
///
/// @param published by campaigns-service and partners-service, to the office's own broker
/// @param confirmed of them those that the broker has taken
/// @param delivered to the queue that figures are counted from
/// @param applied of them those that said something new
/// @param duplicates of them those that said nothing new
public record Meters(
        long published, long confirmed, long delivered, long applied, long duplicates) {

    /// The queue of indicators-service.
    static final String FACTS = "indicators.facts";

    private static final Pattern LINE =
            Pattern.compile("tumar_events_(\\w+?)_total\\{([^}]*)} ([\\d.E+-]+)");

    /// @param country of the office
    /// @param writers pages of metrics of its campaigns-service and partners-service
    /// @param counter that of its indicators-service
    static Meters read(String country, List<String> writers, String counter) {
        Map<String, Long> written = new HashMap<>();
        writers.forEach(it -> add(written, it, "destination=\"%s\"".formatted(country)));
        Map<String, Long> counted = new HashMap<>();
        add(counted, counter, "queue=\"%s\"".formatted(FACTS));
        return new Meters(
                written.getOrDefault("published", 0L),
                written.getOrDefault("confirmed", 0L),
                counted.getOrDefault("received", 0L),
                counted.getOrDefault("applied", 0L),
                counted.getOrDefault("duplicate", 0L));
    }

    private static void add(Map<String, Long> sums, String page, String label) {
        Matcher line = LINE.matcher(page);
        while (line.find()) {
            if (line.group(2).contains(label)) {
                sums.merge(line.group(1), (long) Double.parseDouble(line.group(3)), Long::sum);
            }
        }
    }

    /// By how much they have grown.
    Meters since(Meters before) {
        return new Meters(
                published - before.published,
                confirmed - before.confirmed,
                delivered - before.delivered,
                applied - before.applied,
                duplicates - before.duplicates);
    }
}
