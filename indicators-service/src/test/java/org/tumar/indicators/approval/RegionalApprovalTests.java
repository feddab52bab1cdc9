package org.tumar.indicators.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.TickingClock;
import org.tumar.indicators.answer.Answers;
import org.tumar.indicators.correction.EnteringOffice;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.programme.Office;

/// When the regional office becomes one of an indicator's offices.
class RegionalApprovalTests {

    private static final Office REGION = new Office("REGION", Fixtures.REGION);
    private static final ProgrammeBody DEFINITION =
            definition("REGION", indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ", "UZ"));
    private static final CorrectionBody FIRST =
            new CorrectionBody(row("1.1", "Y1", RowMeasure.ACTUAL, "3"), null, "counted");

    private final TickingClock clock = new TickingClock();
    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
    private final Approvals approvals = new Approvals(REGION, ledger, clock);
    private final Answers answers =
            new Answers(REGION, programmes, FactFixtures.nothing(programmes), clock, 1);
    private final EnteringOffice entering = new EnteringOffice(REGION, programmes, ledger, clock);

    @BeforeEach
    void hold() {
        Change first = new Change(Optional.of(DEFINITION), List.of());
        ledger.change(CODE, (_, _) -> new Decided<>("held", Optional.of(first)));
    }

    @Test
    void leavesNoTraceOfADraft() {
        entering.enter(CODE, FIRST.asDraft(), "officer");

        assertThat(held()).isEqualTo(DEFINITION);
        assertThat(current().definition()).isEqualTo(DEFINITION);
        assertThat(current().figures()).isEmpty();
        assertThat(programmes.sent()).isEmpty();
    }

    @Test
    void showsWhatWaitsForItsApprovalToThoseAloneWhoSeeIt() {
        entering.enter(CODE, FIRST.asDraft(), "officer");
        step(Step.SUBMIT, "officer");

        assertThat(held()).isEqualTo(DEFINITION);
        assertThat(programmes.sent()).isEmpty();
        assertThat(offices(current().definition())).containsExactly("KZ", "UZ", "REGION");
        assertThat(current().definition().version()).isEqualTo(DEFINITION.version());
        assertThat(current().figures()).hasSize(1);
    }

    @Test
    void tellsEverybodyOfTheFirstApprovedFigure() {
        entering.enter(CODE, FIRST, "officer");
        step(Step.APPROVE, "approver");

        assertThat(offices(held())).containsExactly("KZ", "UZ", "REGION");
        assertThat(held().version()).isEqualTo(DEFINITION.version() + 1);
        assertThat(programmes.sent())
                .extracting(it -> ((Outgoing.Defined) it.outgoing()).office())
                .containsExactly("KZ", "UZ");
    }

    @Test
    void leavesTheDefinitionAsItIsWithTheNextFigure() {
        entering.enter(CODE, FIRST, "officer");
        step(Step.APPROVE, "approver");
        ProgrammeBody before = held();

        entering.enter(CODE, FIRST, "officer");
        step(Step.APPROVE, "approver");

        assertThat(held()).isEqualTo(before);
    }

    @Test
    void forgetsWhatWasReturned() {
        entering.enter(CODE, FIRST, "officer");
        assertThat(current().figures()).hasSize(1);
        step(Step.RETURN, "approver");

        assertThat(current().definition()).isEqualTo(DEFINITION);
        assertThat(current().figures()).isEmpty();
    }

    private void step(Step step, String by) {
        ApprovalStepBody body = new ApprovalStepBody("1.1", null, Long.MAX_VALUE, "checked");
        assertThat(approvals.take(CODE, step, body, by))
                .isInstanceOf(ApprovalOutcome.Stepped.class);
    }

    private ProgrammeAnswerBody current() {
        return answers.answer(Set.of(CODE)).programmes().getFirst();
    }

    private static List<String> offices(ProgrammeBody definition) {
        return definition.indicators().getFirst().offices();
    }

    private ProgrammeBody held() {
        return programmes.find(CODE).orElseThrow().definition();
    }
}
