package org.tumar.campaigns.statistics;

import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.call.DayTally;
import org.tumar.campaigns.call.Days;
import org.tumar.campaigns.campaign.EventFacts;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.web.Refusals;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CallerStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.CodeList;
import org.tumar.kit.security.Rights;

/// Statistics and code lists over HTTP.
@RestController
@RequestMapping("/v1")
@Tag(name = "Statistics", description = "What is counted, and in which words.")
final class StatisticsController {

    private static final String FROM = "The first day, such as 2026-01-01.";
    private static final String TO = "The last day, such as 2026-12-31.";
    private static final String PROGRAMME = "Of that programme alone.";
    private static final String BAD_DATES = "`to` is before `from`: `bad-dates`.";

    private final EventFacts events;
    private final Days days;
    private final Hotlines hotlines;
    private final Rights rights;

    StatisticsController(EventFacts events, Days days, Hotlines hotlines, Rights rights) {
        this.events = events;
        this.days = days;
        this.hotlines = hotlines;
        this.rights = rights;
    }

    @GetMapping("/campaigns/statistics")
    @Operation(
            summary = "Add up events",
            description =
                    "Events, people attended, reached and engaged, and materials given away: by"
                            + " type, audience, region, setting, month and sex. A donor is shown"
                            + " its own programmes alone.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(responseCode = "400", description = BAD_DATES, content = @Content)
    CampaignStatisticsBody campaigns(
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.check(READ_STATISTICS, programme);
        return new EventSums(span(from, to, programme), events.all()).body();
    }

    @GetMapping("/hotlines/statistics")
    @Operation(
            summary = "Add up calls",
            description =
                    "Calls by channel, category, outcome, country of interest and month; nothing of"
                            + " the callers. A donor is shown its own programmes alone.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(responseCode = "400", description = BAD_DATES, content = @Content)
    CallStatisticsBody hotlines(
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.check(READ_STATISTICS, programme);
        return new CallSums(span(from, to, programme), days.tallies()).body();
    }

    @GetMapping("/hotlines/callers")
    @Operation(
            summary = "Add up calls by who called",
            description =
                    "Calls by category, the caller's sex and age group, of the hotlines that the"
                            + " caller of this may see. Not for outside of the country.")
    @ApiResponse(responseCode = "200", description = "The sums.")
    @ApiResponse(responseCode = "400", description = BAD_DATES, content = @Content)
    CallerStatisticsBody callers(
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.door(READ_CALLS);
        Span span = span(from, to, it -> programme == null || it.equals(programme));
        return new CallSums(span, visible(days.tallies())).callers();
    }

    private List<DayTally> visible(Collection<DayTally> all) {
        Predicate<@Nullable String> own = rights.organisations(READ_CALLS);
        Set<String> visible =
                all.stream()
                        .map(DayTally::hotline)
                        .distinct()
                        .filter(it -> own.test(hotlines.operator(it)))
                        .collect(Collectors.toSet());
        return all.stream().filter(it -> visible.contains(it.hotline())).toList();
    }

    private Span span(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String programme) {
        Predicate<String> own = rights.programmes(READ_STATISTICS);
        return span(from, to, it -> own.test(it) && (programme == null || it.equals(programme)));
    }

    private static Span span(
            @Nullable LocalDate from, @Nullable LocalDate to, Predicate<String> programmes) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusals.badDates().exception();
        }
        return new Span(from, to, programmes);
    }

    @GetMapping("/campaigns/code-lists")
    @Operation(
            summary = "List the code lists",
            description = "The words that fields may have, with their version and source.")
    @ApiResponse(responseCode = "200", description = "The lists.")
    List<CodeList> codeLists() {
        rights.door(READ_CAMPAIGNS, READ_CALLS, READ_STATISTICS);
        return CampaignCodes.all();
    }
}
