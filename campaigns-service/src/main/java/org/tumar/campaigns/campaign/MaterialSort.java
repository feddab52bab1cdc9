package org.tumar.campaigns.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.record.Sort;
import org.tumar.campaigns.record.Writer;
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

    /// It names no partner: whoever may not name the campaign is told so of that.
    @Override
    public @Nullable String claimed(MaterialBody body) {
        return null;
    }

    @Override
    public boolean isCountedBy() {
        return true;
    }

    @Override
    public String ownerField() {
        return "campaign";
    }

    @Override
    public void check(
            MaterialBody body, Optional<MaterialBody> before, Writer writer, Faults faults) {
        faults.id("id", body.id());
        faults.known(
                "campaign",
                body.campaign(),
                it ->
                        campaigns
                                .find(it)
                                .filter(one -> writer.own().test(one.partner()))
                                .isPresent(),
                "campaign");
        faults.text("title", body.title());
        faults.code("kind", body.kind(), CampaignCodes.MATERIAL_KINDS);
        faults.language("language", body.language());
        faults.atLeast(1, "copies", body.copies());
        faults.notAfter(office.today(clock), "made", body.made());
    }

    /// What was given away counts by its kind and language.
    @Override
    public void checkChange(MaterialBody before, MaterialBody after, Faults faults) {
        List<String> givers = events.givers(before.id());
        checkKept("kind", before.kind(), after.kind(), givers, faults);
        checkKept("language", before.language(), after.language(), givers, faults);
    }

    private static void checkKept(
            String field,
            String before,
            @Nullable String after,
            List<String> givers,
            Faults faults) {
        faults.check(
                after == null || after.equals(before) || givers.isEmpty(),
                field,
                "given-away",
                () ->
                        "Events of %s that gave it away count it as %s. Enter another material, and have the events put right."
                                .formatted(String.join(", ", givers), before));
    }

    @Override
    public void checkWithdrawal(MaterialBody there, Faults faults) {
        List<String> givers = events.givers(there.id());
        faults.check(
                givers.isEmpty(),
                "events",
                "still-counted",
                () ->
                        "Events of %s that gave it away count. Have it taken out of them first."
                                .formatted(String.join(", ", givers)));
    }
}
