package org.tumar.campaigns.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Sort;
import org.tumar.campaigns.record.Writer;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.codes.CampaignCodes;

/// What a campaign must be.
record CampaignSort(Partners partners, Events events) implements Sort<CampaignBody> {

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
    public boolean isCountedBy() {
        return true;
    }

    /// Amounts are the same by their value.
    @Override
    public boolean same(CampaignBody one, CampaignBody other) {
        return plain(one).equals(plain(other));
    }

    private static CampaignBody plain(CampaignBody it) {
        return new CampaignBody(
                it.id(),
                it.title(),
                it.programmes(),
                it.goal(),
                it.audiences(),
                it.languages(),
                it.budget() == null ? null : it.budget().stripTrailingZeros(),
                it.currency(),
                it.start(),
                it.end(),
                it.partner());
    }

    @Override
    public void check(
            CampaignBody body, Optional<CampaignBody> before, Writer writer, Faults faults) {
        faults.id("id", body.id());
        faults.text("title", body.title());
        faults.text("goal", body.goal());
        Programmes.check(body.programmes(), faults);
        faults.notEmpty("audiences", body.audiences());
        faults.each(
                "audiences",
                body.audiences(),
                (field, it) -> faults.code(field, it, CampaignCodes.AUDIENCES));
        faults.each("languages", body.languages(), faults::language);
        money(body, faults);
        faults.order(body.start(), "end", body.end());
        faults.known(
                "partner",
                body.partner(),
                before.map(CampaignBody::partner),
                partners::knows,
                "partner");
    }

    /// An event that lay outside before does not keep others from being put right.
    @Override
    public void checkChange(CampaignBody before, CampaignBody after, Faults faults) {
        List<EventBody> held = events.of(before.id());
        outside(
                held.stream()
                        .filter(it -> isBefore(it, after.start()))
                        .filter(it -> !isBefore(it, before.start())),
                "start",
                "events-before",
                faults);
        outside(
                held.stream()
                        .filter(it -> isAfter(it, after.end()))
                        .filter(it -> !isAfter(it, before.end())),
                "end",
                "events-after",
                faults);
        Programmes.checkLeft(
                after.programmes(),
                held.stream().flatMap(CampaignSort::kept),
                missing ->
                        Events.holders(
                                held.stream().filter(it -> kept(it).anyMatch(missing::contains))),
                faults);
    }

    private static Stream<String> kept(EventBody event) {
        return EventSort.counted(event).kept().stream();
    }

    @Override
    public void checkWithdrawal(CampaignBody there, Faults faults) {
        List<EventBody> held = events.of(there.id());
        faults.check(
                held.isEmpty(),
                "events",
                "still-counted",
                () ->
                        "%d events of the campaign count, held by %s. Have them taken back first."
                                .formatted(
                                        held.size(),
                                        String.join(", ", Events.holders(held.stream()))));
    }

    private static boolean isBefore(EventBody event, @Nullable LocalDate start) {
        return start != null && event.from().isBefore(start);
    }

    private static boolean isAfter(EventBody event, @Nullable LocalDate end) {
        return end != null && Objects.requireNonNull(event.to()).isAfter(end);
    }

    private static void outside(
            Stream<EventBody> events, String field, String code, Faults faults) {
        long many = events.count();
        faults.check(
                many == 0,
                field,
                code,
                () ->
                        "%d %s of the campaign would lie outside. Put them right, or take them back, first."
                                .formatted(many, many == 1 ? "event" : "events"));
    }

    private static boolean isAmount(BigDecimal it) {
        return it.scale() <= 6 && it.precision() - it.scale() <= 15;
    }

    private static void money(CampaignBody body, Faults faults) {
        faults.check(
                body.budget() == null || body.budget().signum() >= 0,
                "budget",
                "too-small",
                "A budget of 0 or more.");
        faults.check(
                body.budget() == null || isAmount(body.budget()),
                "budget",
                "bad-amount",
                "An amount has at most 15 digits and 6 decimals.");
        faults.check(
                (body.budget() == null) == (body.currency() == null),
                "currency",
                "missing",
                "A budget and its currency go together.");
        faults.check(
                body.currency() == null || isCurrency(body.currency()),
                "currency",
                "unknown-currency",
                "A currency of ISO 4217, such as USD.");
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(code));
    }
}
