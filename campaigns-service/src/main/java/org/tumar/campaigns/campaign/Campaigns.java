package org.tumar.campaigns.campaign;

import java.util.Optional;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;

/// Those of the office, without the withdrawn ones.
record Campaigns(Mirror<CampaignBody, Kept<CampaignBody>> mirror) {

    Optional<CampaignBody> find(String id) {
        return mirror.find(id).filter(it -> !it.withdrawn()).map(Kept::content);
    }
}
