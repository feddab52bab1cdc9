package org.tumar.campaigns.campaign;

import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.records.RecordPageBody;
import org.tumar.kit.security.Rights;

/// The events of one campaign over HTTP.
@RestController
@RequestMapping("/v1/campaigns/{campaign}/events")
@Tag(name = "Events")
final class CampaignEventController {

    private final RecordEndpoint<EventBody> endpoint;

    CampaignEventController(Keeping<EventBody> keeping, Rights rights) {
        this.endpoint = new RecordEndpoint<>(EventBody.class, keeping, rights, READ_CAMPAIGNS);
    }

    @GetMapping
    @Operation(
            summary = "List a campaign's events",
            description = "Those that the caller may see, by id, without what they said before.")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    RecordPageBody<EventBody> page(
            @Parameter(description = "The campaign's id.") @PathVariable String campaign,
            @Parameter(description = "The last id of the page before.")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many at most, 1 to 1000.")
                    @RequestParam(defaultValue = "100")
                    int first) {
        return endpoint.page(it -> it.campaign().equals(campaign), after, first);
    }
}
