package org.tumar.campaigns.campaign;

import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Sort;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.codes.CampaignCodes;

/// What a campaign must be.
record CampaignSort(Partners partners) implements Sort<CampaignBody> {

    @Override
    public String id(CampaignBody body) {
        return body.id();
    }

    @Override
    public @Nullable String organisation(CampaignBody body) {
        return body.partner();
    }

    @Override
    public String ownerField() {
        return "partner";
    }

    @Override
    public void check(CampaignBody body, Faults faults) {
        faults.id("id", body.id());
        faults.text("title", body.title());
        faults.text("goal", body.goal());
        Programmes.check("programmes", body.programmes(), faults);
        faults.notEmpty("audiences", body.audiences());
        faults.each(
                "audiences",
                body.audiences(),
                (field, it) -> faults.code(field, it, CampaignCodes.AUDIENCES));
        faults.each("languages", body.languages(), faults::language);
        money(body, faults);
        faults.order(body.start(), "end", body.end());
        faults.known("partner", body.partner(), partners::knows, "partner");
    }

    private static void money(CampaignBody body, Faults faults) {
        faults.check(
                body.budget() == null || body.budget().signum() >= 0,
                "budget",
                "too-small",
                "A budget of 0 or more.");
        faults.check(
                (body.budget() == null) == (body.currency() == null),
                "currency",
                "missing",
                "A budget and its currency go together.");
        faults.check(
                body.currency() == null || body.currency().matches("[A-Z]{3}"),
                "currency",
                "unknown-currency",
                "A currency of ISO 4217, such as USD.");
    }
}
