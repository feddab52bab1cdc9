package org.tumar.campaigns.statistics;

import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.call.DayTally;
import org.tumar.campaigns.call.Days;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.web.Refusals;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CallerStatisticsBody;
import org.tumar.kit.security.Rights;

/// What calls add up to, over HTTP.
@RestController
@RequestMapping("/v1/hotlines")
@Tag(name = "Statistics")
final class HotlineStatisticsController {

    private final Days days;
    private final Hotlines hotlines;
    private final Rights rights;

    HotlineStatisticsController(Days days, Hotlines hotlines, Rights rights) {
        this.days = days;
        this.hotlines = hotlines;
        this.rights = rights;
    }

    @GetMapping("/statistics")
    @Operation(
            summary = "Add up calls",
            description =
                    "Calls by channel, category, outcome, country of interest and month; nothing of"
                            + " the callers. A donor is shown its own programmes alone.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(responseCode = "400", description = Span.BAD_DATES, content = @Content)
    CallStatisticsBody all(
            @Parameter(description = Span.FROM) @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = Span.TO) @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = Span.PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.check(READ_STATISTICS, programme);
        Span span = Span.of(from, to, programme).within(rights.programmes(READ_STATISTICS));
        return new CallSums(span, days.tallies()).body();
    }

    @GetMapping("/{hotline}/statistics")
    @Operation(
            summary = "Add up a hotline's calls",
            description =
                    "By channel, category, outcome, country of interest and month: for the hotline's"
                            + " operator, and for the office.")
    @ApiResponse(
            responseCode = "200",
            description = "The sums.",
            content = @Content(schema = @Schema(implementation = CallStatisticsBody.class)))
    @ApiResponse(responseCode = "400", description = Span.BAD_DATES, content = @Content)
    @ApiResponse(
            responseCode = "404",
            description =
                    "There is no such hotline, or none whose calls the caller may see:"
                            + " `record-not-found`.",
            content = @Content)
    ResponseEntity<Object> one(
            @Parameter(description = "The hotline's id.") @PathVariable String hotline,
            @Parameter(description = Span.FROM) @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = Span.TO) @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = Span.PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.door(READ_CALLS);
        Span span = Span.of(from, to, programme);
        return hotlines.find(hotline)
                .filter(it -> rights.allow(READ_CALLS, it.operator()))
                .<ResponseEntity<Object>>map(
                        it -> ResponseEntity.ok(new CallSums(span, of(Set.of(it.id()))).body()))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    @GetMapping("/callers")
    @Operation(
            summary = "Add up calls by who called",
            description =
                    "Calls by category, the caller's sex and age group, of the hotlines that the"
                            + " caller of this may see. Not for outside of the country.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(responseCode = "400", description = Span.BAD_DATES, content = @Content)
    CallerStatisticsBody callers(
            @Parameter(description = Span.FROM) @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = Span.TO) @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = Span.PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.door(READ_CALLS);
        Span span = Span.of(from, to, programme);
        return new CallSums(span, of(visible())).callers();
    }

    private Set<String> visible() {
        Predicate<@Nullable String> own = rights.organisations(READ_CALLS);
        return days.tallies().stream()
                .map(DayTally::hotline)
                .distinct()
                .filter(it -> own.test(hotlines.operator(it)))
                .collect(Collectors.toSet());
    }

    private List<DayTally> of(Set<String> some) {
        return days.tallies().stream().filter(it -> some.contains(it.hotline())).toList();
    }
}
