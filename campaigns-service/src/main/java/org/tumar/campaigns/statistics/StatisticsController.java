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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.campaign.EventFacts;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.CodeList;
import org.tumar.kit.security.Rights;

/// What events add up to, and code lists, over HTTP.
@RestController
@RequestMapping("/v1")
@Tag(name = "Statistics", description = "What is counted, and in which words.")
final class StatisticsController {

    private final EventFacts events;
    private final Rights rights;

    StatisticsController(EventFacts events, Rights rights) {
        this.events = events;
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
    @ApiResponse(responseCode = "400", description = Span.BAD_DATES, content = @Content)
    CampaignStatisticsBody campaigns(
            @Parameter(description = Span.FROM) @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = Span.TO) @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = Span.PROGRAMME) @RequestParam(required = false)
                    @Nullable String programme) {
        rights.check(READ_STATISTICS, programme);
        Span span = Span.of(from, to, programme).within(rights.programmes(READ_STATISTICS));
        return new EventSums(span, events.all()).body();
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
