package org.tumar.campaigns.campaign;

import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.RecordController;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Words;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.kit.security.Rights;

/// Campaigns over HTTP.
@RestController
@RequestMapping("/v1/campaigns")
@Tag(name = "Campaigns", description = "Campaigns of the office.")
@Words(one = "a campaign", many = "campaigns", body = CampaignBody.class)
final class CampaignController extends RecordController<CampaignBody> {

    CampaignController(Keeping<CampaignBody> keeping, Rights rights) {
        super(new RecordEndpoint<>(CampaignBody.class, keeping, rights, READ_CAMPAIGNS));
    }
}
