package org.tumar.partners.training;

import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.TrainingStatisticsBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.security.Rights;
import org.tumar.partners.web.Days;
import org.tumar.partners.web.Office;
import org.tumar.partners.web.Refusals;

/// What trainings add up to, over HTTP.
@RestController
@Tag(name = "Trainings")
final class StatisticsController {

    private final Mirror<Training, Kept<Training>> mirror;
    private final Office office;
    private final Rights rights;

    StatisticsController(Mirror<Training, Kept<Training>> mirror, Office office, Rights rights) {
        this.mirror = mirror;
        this.office = office;
        this.rights = rights;
    }

    @GetMapping("/v1/trainings/statistics")
    @Operation(
            summary = "People trained, trainings, and knowledge gained",
            description =
                    "A training belongs to the period of its first day. The gain of knowledge is a"
                            + " ratio of sums.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(
            responseCode = "400",
            description = "A parameter will not do: `bad-query`.",
            content = @Content)
    TrainingStatisticsBody statistics(
            @Parameter(
                            description =
                                    "Trainings that count for it; absent: for any that the caller may see.")
                    @RequestParam(required = false)
                    @Nullable String programme,
            @Parameter(description = "Trainings that it held.") @RequestParam(required = false)
                    @Nullable String partner,
            @Parameter(description = "On it, by its code.") @RequestParam(required = false)
                    @Nullable String topic,
            @Parameter(description = "For it, by its code.") @RequestParam(required = false)
                    @Nullable String audience,
            @Parameter(description = "The first day of the span.") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last day of the span.") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(
                            description =
                                    "What the sums are parted by, several at once: audience, topic,"
                                            + " sex, partner, programme, year, quarter, month.")
                    @RequestParam(required = false)
                    @Nullable List<String> by) {
        rights.check(READ_STATISTICS, programme);
        LocalDate first = Days.optional("from", from);
        LocalDate last = Days.optional("to", to);
        Days.checkOrder(first, last);
        Predicate<String> seen = rights.programmes(READ_STATISTICS);
        List<Grouping> groupings = groupings(by == null ? List.of() : by);
        List<Training> trainings =
                mirror.all().stream()
                        .filter(it -> !it.withdrawn())
                        .map(Kept::content)
                        .filter(it -> it.programmes().stream().anyMatch(seen))
                        .filter(it -> programme == null || it.programmes().contains(programme))
                        .filter(it -> partner == null || it.partner().equals(partner))
                        .filter(it -> topic == null || it.topic().equals(topic))
                        .filter(it -> audience == null || it.audience().equals(audience))
                        .filter(it -> first == null || !it.from().isBefore(first))
                        .filter(it -> last == null || !it.from().isAfter(last))
                        .toList();
        return new StatisticsJson(office.code(), groupings)
                .body(first, last, Statistics.of(trainings, groupings, seen));
    }

    private static List<Grouping> groupings(List<String> by) {
        return by.stream()
                .distinct()
                .map(it ->
                        Grouping.of(it)
                                .orElseThrow(() ->
                                        Refusals.badQuery("by", "Nothing is parted by that.")
                                                .exception()))
                .toList();
    }
}
