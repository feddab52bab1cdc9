package org.tumar.campaigns.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Counted;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Sort;
import org.tumar.campaigns.record.Writer;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialGiven;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Sending;

/// What an event of a campaign must be, and what is told of it.
record EventSort(
        Campaigns campaigns, Materials materials, Partners partners, Office office, Clock clock)
        implements Sort<EventBody> {

    @Override
    public String id(EventBody body) {
        return body.id();
    }

    /// Who held it.
    @Override
    public @Nullable String organisation(EventBody body) {
        return body.partner();
    }

    /// Who owns the campaign, too: it cannot be taken back while events of it count.
    @Override
    public List<@Nullable String> readers(EventBody there) {
        return Arrays.asList(there.partner(), campaigns.owner(there.campaign()));
    }

    @Override
    public String ownerField() {
        return "partner";
    }

    private Optional<CampaignBody> campaign(EventBody body) {
        return Optional.ofNullable(body.campaign()).flatMap(campaigns::find);
    }

    @Override
    public EventBody owned(EventBody body, EventBody before) {
        return body.partner() != null
                ? body
                : counting(body, body.programmes(), body.follows(), before.partner());
    }

    @Override
    public EventBody complete(EventBody body, Optional<EventBody> before) {
        Optional<CampaignBody> campaign = campaign(body);
        Counted counted =
                Counted.of(
                        body.programmes(),
                        body.follows(),
                        before.filter(it -> it.campaign().equals(body.campaign()))
                                .map(EventSort::counted),
                        campaign.map(CampaignBody::programmes).orElse(List.of()));
        return new EventBody(
                body.id(),
                body.campaign(),
                counted.programmes(),
                counted.said(),
                body.type(),
                body.from(),
                body.to() != null ? body.to() : body.from(),
                body.place(),
                body.audiences(),
                People.complete(body.people()),
                body.exposure() != null ? body.exposure() : List.of(),
                body.materials() != null ? body.materials() : List.of(),
                body.partner() != null
                        ? body.partner()
                        : before.map(EventBody::partner)
                                .orElseGet(() -> campaign.orElseThrow().partner()));
    }

    /// @param body that is complete
    static Counted counted(EventBody body) {
        return new Counted(
                Objects.requireNonNull(body.programmes()), Boolean.TRUE.equals(body.follows()));
    }

    /// One that follows says so, and not which programmes those are just now.
    @Override
    public boolean same(EventBody one, EventBody other) {
        return (one.follows() == null || other.follows() == null)
                ? one.equals(other)
                : following(one, List.of()).equals(following(other, List.of()));
    }

    /// The same, of a campaign that is for these by now.
    static EventBody following(EventBody body, List<String> programmes) {
        return counting(body, programmes, true, body.partner());
    }

    private static EventBody counting(
            EventBody body,
            @Nullable List<String> programmes,
            @Nullable Boolean follows,
            @Nullable String partner) {
        return new EventBody(
                body.id(),
                body.campaign(),
                programmes,
                follows,
                body.type(),
                body.from(),
                body.to(),
                body.place(),
                body.audiences(),
                body.people(),
                body.exposure(),
                body.materials(),
                partner);
    }

    @Override
    public void check(EventBody body, Optional<EventBody> before, Writer writer, Faults faults) {
        faults.id("id", body.id());
        Optional<CampaignBody> campaign =
                campaign(body)
                        .filter(it -> body.partner() != null || writer.own().test(it.partner()));
        faults.check(
                body.campaign() == null || campaign.isPresent(),
                "campaign",
                "unknown-campaign",
                "There is no such campaign here, or it is another's: then partner says who held the event.");
        faults.known(
                "partner",
                body.partner(),
                before.map(EventBody::partner),
                partners::knows,
                "partner");
        faults.code("type", body.type(), CampaignCodes.EVENT_TYPES);
        faults.order(body.from(), "to", body.to());
        faults.notAfter(office.today(clock), "from", body.from());
        faults.notAfter(office.today(clock), "to", body.to());
        campaign.ifPresent(it -> ofCampaign(body, it, faults));
        place(body.place(), faults);
        faults.notEmpty("audiences", body.audiences());
        faults.each(
                "audiences",
                body.audiences(),
                (field, it) -> faults.code(field, it, CampaignCodes.AUDIENCES));
        People.check(body.people(), faults);
        faults.each(
                "exposure",
                body.exposure(),
                it -> it instanceof Exposure one ? one.method() : null,
                (field, it) -> exposure(field, it, faults));
        faults.each(
                "materials",
                body.materials(),
                it -> it instanceof MaterialGiven one ? one.material() : null,
                (field, it) -> material(field, it, faults));
    }

    private static void ofCampaign(EventBody body, CampaignBody campaign, Faults faults) {
        Programmes.among(body.programmes(), body.follows(), campaign.programmes(), faults);
        LocalDate last = body.to() != null ? body.to() : body.from();
        faults.check(
                body.from() == null || !body.from().isBefore(campaign.start()),
                "from",
                "before-campaign",
                () -> "The campaign begins on %s.".formatted(campaign.start()));
        faults.check(
                last == null || campaign.end() == null || !last.isAfter(campaign.end()),
                body.to() != null ? "to" : "from",
                "after-campaign",
                () -> "The campaign ended on %s.".formatted(campaign.end()));
    }

    private static void place(@Nullable EventPlace place, Faults faults) {
        if (place == null) {
            return;
        }
        faults.country("place.country", place.country());
        faults.area("place.region", place.region());
        faults.check(
                place.region() == null
                        || place.country() == null
                        || place.region().startsWith(place.country() + "-"),
                "place.region",
                "of-another-country",
                "The region is not in the country.");
        faults.text("place.settlement", place.settlement());
        faults.code("place.setting", place.setting(), CampaignCodes.SETTINGS);
    }

    private static void exposure(String field, @Nullable Exposure it, Faults faults) {
        if (it != null) {
            faults.code(field + ".method", it.method(), CampaignCodes.EXPOSURE_METHODS);
            faults.atLeast(0, field + ".count", it.count());
        }
    }

    private void material(String field, @Nullable MaterialGiven it, Faults faults) {
        if (it != null) {
            faults.known(
                    field + ".material",
                    it.material(),
                    id -> materials.find(id).isPresent(),
                    "material");
            faults.atLeast(1, field + ".copies", it.copies());
        }
    }

    @Override
    public Optional<Sending<?>> sending(Kept<EventBody> kept) {
        return Optional.of(
                new Sending<>(
                        CampaignEvents.EVENT_RECORDED,
                        kept.id(),
                        EventContribution.of(kept, materials)));
    }
}
