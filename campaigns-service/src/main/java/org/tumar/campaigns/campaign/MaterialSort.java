package org.tumar.campaigns.campaign;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.record.Sort;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.codes.CampaignCodes;

/// What a material must be.
record MaterialSort(Campaigns campaigns, Office office, Clock clock) implements Sort<MaterialBody> {

    @Override
    public String id(MaterialBody body) {
        return body.id();
    }

    @Override
    public @Nullable String organisation(MaterialBody body) {
        return body.campaign() == null ? null : campaigns.owner(body.campaign());
    }

    @Override
    public String ownerField() {
        return "campaign";
    }

    @Override
    public void check(MaterialBody body, Faults faults) {
        faults.id("id", body.id());
        faults.known("campaign", body.campaign(), it -> campaigns.find(it).isPresent(), "campaign");
        faults.text("title", body.title());
        faults.code("kind", body.kind(), CampaignCodes.MATERIAL_KINDS);
        faults.language("language", body.language());
        faults.atLeast(1, "copies", body.copies());
        faults.notAfter(office.today(clock), "made", body.made());
    }
}
