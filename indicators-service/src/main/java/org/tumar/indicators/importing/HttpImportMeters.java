package org.tumar.indicators.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Times imports that came over HTTP by what came of them.
final class HttpImportMeters {

    private static final String FAILED = "failed";

    private final Map<String, Timer> timers;

    HttpImportMeters(MeterRegistry registry) {
        timers =
                Stream.of("applied", "tried", "bad-rows", "other-owner", "other-office", FAILED)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), it -> timer(registry, it)));
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("tumar.indicators.imports")
                .description("Imports and parts that came over HTTP")
                .tag("outcome", outcome)
                .register(registry);
    }

    ImportOutcome timed(Supplier<ImportOutcome> importing) {
        long began = System.nanoTime();
        String what = FAILED;
        try {
            ImportOutcome outcome = importing.get();
            what = name(outcome);
            return outcome;
        } finally {
            Objects.requireNonNull(timers.get(what))
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private static String name(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Applied applied -> applied.receipt().dryRun() ? "tried" : "applied";
            case ImportOutcome.BadRows _ -> "bad-rows";
            case ImportOutcome.OtherOwner _ -> "other-owner";
            case ImportOutcome.OtherOffice _ -> "other-office";
        };
    }
}
