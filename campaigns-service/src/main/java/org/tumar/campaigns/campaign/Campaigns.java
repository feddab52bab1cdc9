package org.tumar.campaigns.campaign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;

/// The campaigns of the office.
record Campaigns(Mirror<CampaignBody, Kept<CampaignBody>> mirror) {

    /// Not a withdrawn one.
    Optional<CampaignBody> find(String id) {
        return mirror.find(id).filter(it -> !it.withdrawn()).map(Kept::content);
    }

    /// Whose a campaign is, or was before it was withdrawn; null where there is none.
    @Nullable String owner(String id) {
        return mirror.find(id).map(it -> it.content().partner()).orElse(null);
    }
}
