package org.tumar.demo.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which figures of a programme are meant that wait to be submitted or approved.
final class WaitingOptions {

    @Parameters(paramLabel = "CODE", description = "The programme's code, such as CT.0495.")
    private String programme = "";

    @Option(
            names = "--country",
            required = true,
            paramLabel = "CODE",
            description = "The office that holds them: a country code, or REGION.")
    private String country = "";

    @Option(names = "--indicator", paramLabel = "CODE", description = "Of this indicator alone.")
    private @Nullable String indicator;

    @Option(
            names = "--period",
            paramLabel = "CODE",
            description = "Of this period alone: one of the programme's, or ALL.")
    private @Nullable String period;

    String programme() {
        return programme;
    }

    String country() {
        return country;
    }

    @Nullable String indicator() {
        return indicator;
    }

    @Nullable String period() {
        return period;
    }

    /// @param state null for all
    Map<String, String> filter(@Nullable String state) {
        Map<String, String> filter = new LinkedHashMap<>();
        put(filter, "state", state);
        put(filter, "indicator", indicator);
        put(filter, "period", period);
        return filter;
    }

    private static void put(Map<String, String> filter, String name, @Nullable String value) {
        if (value != null) {
            filter.put(name, value);
        }
    }
}
