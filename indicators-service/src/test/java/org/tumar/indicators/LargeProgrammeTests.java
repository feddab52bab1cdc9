package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.indicator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.servicetest.TestMongo;

/// One country's part of a programme of 200 indicators and 60 months: 24,000 figures.
class LargeProgrammeTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Logger log = LoggerFactory.getLogger(LargeProgrammeTests.class);
    private static final int MONTHS = 60;
    private static final int INDICATORS = 200;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    @Test
    void takesItInAndAnswersWithinWhatAGatewayReads() {
        try (OfficeService service = OfficeService.start("KZ", MONGO.uri(), MONGO.database())) {
            Instant start = Instant.now();
            assertThat(service.part(part()).added()).isEqualTo(INDICATORS * MONTHS * 2);
            Instant imported = Instant.now();
            HttpResponse<String> first = service.get("/v1/programmes");
            Instant answered = Instant.now();
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(service.get("/v1/programmes", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            log.info(
                    "imported in {}, answered in {}, confirmed in {}, {} bytes",
                    Duration.between(start, imported),
                    Duration.between(imported, answered),
                    Duration.between(answered, Instant.now()),
                    first.body().length());

            assertThat(first.body().length()).isLessThan(MOST_BYTES);
            assertThat(Duration.between(start, answered)).isLessThan(Duration.ofSeconds(60));
        }
    }

    @Test
    void answersInTheEndHoweverLittleTimeItsCallersGive() {
        try (OfficeService service =
                OfficeService.start("KZ", MONGO.uri(), MONGO.database() + "_hurried")) {
            service.part(part());

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() ->
                            assertThat(
                                            service.get(
                                                            "/v1/programmes",
                                                            "X-Request-Timeout",
                                                            "250")
                                                    .statusCode())
                                    .isEqualTo(200));
        }
    }

    private static ImportPartBody part() {
        List<String> months =
                IntStream.range(0, MONTHS)
                        .mapToObj(it -> YearMonth.of(2020, 1).plusMonths(it).toString())
                        .toList();
        List<FigureRowBody> rows = new ArrayList<>();
        for (int indicator = 1; indicator <= INDICATORS; indicator++) {
            for (String month : months) {
                rows.add(row(indicator, month, RowMeasure.TARGET, "100"));
                rows.add(row(indicator, month, RowMeasure.ACTUAL, "97"));
            }
        }
        return new ImportPartBody("KZ", definition(months), rows, List.of());
    }

    private static FigureRowBody row(
            int indicator, String month, RowMeasure measure, String value) {
        return Fixtures.row("I" + indicator, "M" + month, measure, value);
    }

    private static ProgrammeBody definition(List<String> months) {
        return new ProgrammeBody(
                "LARGE",
                "A large programme",
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                null,
                "REGION",
                1,
                months.stream()
                        .map(YearMonth::parse)
                        .map(it -> new PeriodBody("M" + it, it.atDay(1), it.atEndOfMonth()))
                        .toList(),
                List.of(new ResultBody("1", ResultLevel.OUTPUT, null, "A result")),
                IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj(it -> indicator("I" + it, Unit.COUNT, Aggregation.SUM, "KZ"))
                        .toList());
    }
}
