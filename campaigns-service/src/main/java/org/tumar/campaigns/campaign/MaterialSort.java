package org.tumar.campaigns.campaign;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.record.Sort;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.codes.CampaignCodes;

/// What a material must be.
record MaterialSort(Campaigns campaigns, Events events, Office office, Clock clock)
        implements Sort<MaterialBody> {

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

    /// What was given away counts by its kind and language.
    @Override
    public void checkChange(MaterialBody before, MaterialBody after, Faults faults) {
        boolean given = events.give(before.id());
        checkKept("kind", before.kind(), after.kind(), given, faults);
        checkKept("language", before.language(), after.language(), given, faults);
    }

    private static void checkKept(
            String field, String before, @Nullable String after, boolean given, Faults faults) {
        faults.check(
                after == null || after.equals(before) || !given,
                field,
                "given-away",
                () ->
                        "Events that gave it away count it as %s. Enter another material, and put the events right."
                                .formatted(before));
    }

    @Override
    public void checkWithdrawal(MaterialBody there, Faults faults) {
        faults.check(
                !events.give(there.id()),
                "events",
                "still-counted",
                "Events that gave it away count. Take it out of them first.");
    }
}
