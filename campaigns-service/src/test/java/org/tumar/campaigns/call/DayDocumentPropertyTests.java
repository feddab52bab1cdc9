package org.tumar.campaigns.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.PersonCodes;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Earlier;

class DayDocumentPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Arbitrary<Authorship> authorships() {
        return Combinators.combine(
                        Arbitraries.of("one", "other"),
                        Arbitraries.of("2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"),
                        Arbitraries.of("checked", "a | b; \"c\"").injectNull(0.5))
                .as((by, at, reason) -> new Authorship(by, Instant.parse(at), reason));
    }

    private static Arbitrary<Call> calls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.of(CampaignCodes.CHANNELS.codes()),
                        Arbitraries.of(CampaignCodes.CALL_CATEGORIES.codes()),
                        Arbitraries.of(PersonCodes.SEXES.codes()).injectNull(0.3),
                        Arbitraries.of(PersonCodes.AGE_GROUPS.codes()).injectNull(0.3),
                        Arbitraries.of("RU", "AE").injectNull(0.3),
                        Arbitraries.of(CampaignCodes.OUTCOMES.codes()),
                        Arbitraries.of(List.of("CT.0495"), List.of("CT.0495", "PX/1")))
                .as((minute, channel, category, sex, age, interest, outcome, programmes) ->
                        new Call(
                                LocalDateTime.of(2026, 3, 1, minute / 60, minute % 60),
                                channel,
                                category,
                                sex,
                                age,
                                interest,
                                minute % 2 == 0,
                                outcome,
                                programmes,
                                minute % 3 == 0));
    }

    @Provide
    Arbitrary<List<KeptCall>> kept() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3),
                        Arbitraries.of(State.class),
                        calls(),
                        authorships(),
                        Combinators.combine(calls(), authorships())
                                .as((call, by) -> new Earlier<>(1, false, call, by))
                                .list()
                                .ofMaxSize(2))
                .as((id, state, call, by, history) ->
                        new KeptCall(
                                id,
                                history.size() + 1L,
                                state,
                                state == State.LEAVING || state == State.GONE ? DAY : null,
                                call,
                                by,
                                history))
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void readsWhatItWrote(@ForAll("kept") List<KeptCall> kept) {
        Day day = Day.empty("h", DAY).with(kept);
        var kind = CallConfiguration.kind();

        assertThat(kind.read().apply(kind.write().apply(day))).isEqualTo(day);
    }
}
