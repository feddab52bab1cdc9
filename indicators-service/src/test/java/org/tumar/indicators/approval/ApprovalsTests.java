package org.tumar.indicators.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.indicators.Fixtures.AT;
import static org.tumar.indicators.Fixtures.CODE;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.WorkItemBody;
import org.tumar.contracts.indicators.WorklistBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.approval.ApprovalOutcome.Stepped;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.importing.TakingOffice;

class ApprovalsTests {

    private static final Set<State> WAITING = EnumSet.complementOf(EnumSet.of(State.APPROVED));

    private final ApprovingOffice office = new ApprovingOffice(new MemoryProgrammes());

    @Test
    void showsADraftToNobodyWhoReadsFigures() {
        office.enter("officer", "4");
        office.draft("officer", "5");

        assertThat(office.shown(View.CURRENT)).contains("4");
        assertThat(office.shown(View.APPROVED)).isEmpty();
    }

    @Test
    void showsADraftOnceItIsSubmitted() {
        office.draft("officer", "5");

        assertThat(moved(office.step(Step.SUBMIT, "officer"))).isOne();

        assertThat(office.shown(View.CURRENT)).contains("5");
        assertThat(office.shown(View.APPROVED)).isEmpty();
    }

    @Test
    void approvesWhatSomebodyElseSubmitted() {
        office.enter("officer", "5");

        assertThat(moved(office.step(Step.APPROVE, "approver"))).isOne();

        assertThat(office.shown(View.APPROVED)).contains("5");
        Version<?> last = office.history().versions().getLast();
        assertThat(last.authorship().by()).isEqualTo("approver");
    }

    @Test
    void letsNobodyApproveWhatTheyEntered() {
        office.enter("officer", "5");

        assertThat(office.step(Step.APPROVE, "officer"))
                .isEqualTo(new ApprovalOutcome.OwnEntry(List.of("1.1 Y1 actual")));
        assertThat(office.shown(View.APPROVED)).isEmpty();
    }

    @Test
    void letsNobodyApproveWhatTheySubmittedForAnother() {
        office.draft("officer", "5");
        office.step(Step.SUBMIT, "deputy");

        assertThat(office.step(Step.APPROVE, "deputy"))
                .isInstanceOf(ApprovalOutcome.OwnEntry.class);
        assertThat(office.step(Step.APPROVE, "officer"))
                .isInstanceOf(ApprovalOutcome.OwnEntry.class);
        assertThat(moved(office.step(Step.APPROVE, "approver"))).isOne();
    }

    @Test
    void letsNobodyApproveWhatTheyImportedAsAnOfficer() {
        office.take(7, TakingOffice.officers("officer", AT), "5");

        assertThat(office.step(Step.APPROVE, "officer"))
                .isInstanceOf(ApprovalOutcome.OwnEntry.class);
        assertThat(moved(office.step(Step.APPROVE, "approver"))).isOne();
    }

    @Test
    void approvesNothingWhereOneOfSeveralIsOnesOwn() {
        office.enter("officer", "1.1", "5");
        office.enter("approver", "1.2", "6");

        assertThat(office.step(Step.APPROVE, "approver", null, office.revision()))
                .isEqualTo(new ApprovalOutcome.OwnEntry(List.of("1.2 Y1 actual")));
        assertThat(office.shown(View.APPROVED)).isEmpty();
    }

    @Test
    void approvesNothingThatHasChangedSinceItWasSeen() {
        office.enter("officer", "5");
        long seen = office.revision();
        office.enter("officer", "50");

        assertThat(office.step(Step.APPROVE, "approver", "1.1", seen))
                .isEqualTo(new ApprovalOutcome.ChangedSince(List.of("1.1 Y1 actual")));
        assertThat(office.shown(View.APPROVED)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        office.enter("officer", "5");
        long seen = office.revision();
        office.step(Step.APPROVE, "approver", "1.1", seen);
        long after = office.revision();

        ApprovalReceiptBody again = receipt(office.step(Step.APPROVE, "approver", "1.1", seen));

        assertThat(again.moved()).isZero();
        assertThat(again.unchanged()).isOne();
        assertThat(again.revision()).isEqualTo(after);
        assertThat(office.revision()).isEqualTo(after);
    }

    @Test
    void leavesDraftsWhereTheyAre() {
        office.draft("officer", "5");

        ApprovalReceiptBody receipt = receipt(office.step(Step.APPROVE, "approver"));

        assertThat(receipt.left()).isOne();
        assertThat(receipt.moved()).isZero();
    }

    @Test
    void showsWhatWasBeforeWhereItReturnsSomething() {
        office.enter("officer", "4");
        office.step(Step.APPROVE, "approver");
        office.enter("officer", "40");
        office.step(Step.RETURN, "approver");

        assertThat(office.shown(View.CURRENT)).contains("4");
        assertThat(office.shown(View.APPROVED)).contains("4");
    }

    @Test
    void returnsNothingWithoutAComment() {
        office.enter("officer", "4");

        assertThat(
                        office.step(
                                Step.RETURN,
                                "approver",
                                new ApprovalStepBody("1.1", null, office.revision(), " ")))
                .isEqualTo(new ApprovalOutcome.CommentMissing());
    }

    @Test
    void submitsAgainWhatWasReturned() {
        office.enter("officer", "4");
        office.step(Step.RETURN, "approver");

        assertThat(moved(office.step(Step.SUBMIT, "officer"))).isOne();
        assertThat(moved(office.step(Step.APPROVE, "approver"))).isOne();

        assertThat(office.shown(View.APPROVED)).contains("4");
    }

    @Test
    void keepsWhatWasApprovedUntilItsRestatementIs() {
        office.enter("officer", "4");
        office.step(Step.APPROVE, "approver");
        var before = office.clock().instant();
        office.clock().advance(Duration.ofDays(1));
        office.enter("officer", "5");

        assertThat(office.shown(View.APPROVED)).contains("4");
        assertThat(office.shown(View.CURRENT)).contains("5");
        office.step(Step.APPROVE, "approver");
        assertThat(office.shown(View.APPROVED)).contains("5");
        assertThat(office.shown(View.APPROVED, before)).contains("4");
        assertThat(office.history().versions()).hasSize(4);
    }

    @Test
    void takesImportsOfAnApproverAsApproved() {
        office.take(7, TakingOffice.approvers("regional approver", AT), "5");

        assertThat(office.shown(View.APPROVED)).contains("5");
    }

    @Test
    void approvesWhatWasImportedWhereAnApproverImportsTheSame() {
        office.take(7, TakingOffice.officers("officer", AT), "5");
        office.take(8, TakingOffice.approvers("approver", AT.plusSeconds(1)), "5");

        assertThat(office.shown(View.APPROVED)).contains("5");
        assertThat(office.history().versions()).hasSize(2);
    }

    @Test
    void approvesNoCorrectionByAnImport() {
        office.enter("officer", "5");
        office.take(8, TakingOffice.approvers("officer", AT.plusSeconds(60)), "5");

        assertThat(office.shown(View.APPROVED)).isEmpty();
        assertThat(office.history().versions()).hasSize(1);
    }

    @Test
    void takesAnApproversImportInPlaceOfACorrectionWhereItOverwrites() {
        office.draft("officer", "5");
        ImportTerms overwriting =
                new ImportTerms(false, true, "approver", AT.plusSeconds(60), true);
        office.take(8, overwriting, "5");

        assertThat(office.shown(View.APPROVED)).contains("5");
    }

    @Test
    void letsALateImportOfAnApproverStandAsApprovedBeneathWhatIsNewer() {
        office.take(8, TakingOffice.officers("officer", AT.plusSeconds(1)), "6");
        office.take(7, TakingOffice.approvers("approver", AT), "5");

        assertThat(office.shown(View.CURRENT)).contains("6");
        assertThat(office.shown(View.APPROVED)).contains("5");
    }

    @Test
    void standsOnWhatIsNewestWhereALateImportOfAnApproverOverwritesACorrection() {
        office.enter("officer", "4");
        office.take(7, TakingOffice.officers("officer", AT.plusSeconds(62)), "6");
        ImportTerms overwriting =
                new ImportTerms(false, true, "approver", AT.plusSeconds(61), true);
        office.take(8, overwriting, "5");

        assertThat(office.shown(View.CURRENT)).contains("6");
        assertThat(office.shown(View.APPROVED)).contains("5");
        assertThat(office.history().current().orElseThrow().value().text()).isEqualTo("6");
    }

    @Test
    void letsNobodyApproveTheirEntryAfterALateImportCameBetween() {
        office.draft("officer", "6");
        office.step(Step.SUBMIT, "deputy");
        office.take(7, TakingOffice.approvers("approver", AT), "5");

        assertThat(office.shown(View.CURRENT)).contains("6");
        assertThat(office.step(Step.APPROVE, "officer"))
                .isInstanceOf(ApprovalOutcome.OwnEntry.class);
        assertThat(office.step(Step.APPROVE, "deputy"))
                .isInstanceOf(ApprovalOutcome.OwnEntry.class);
    }

    @Test
    void saysThatItHasNoSuchIndicatorOrPeriod() {
        assertThat(office.step(Step.APPROVE, "approver", "9.9", 100))
                .isEqualTo(new ApprovalOutcome.FigureNotFound());
        assertThat(
                        office.step(
                                Step.APPROVE,
                                "approver",
                                new ApprovalStepBody(null, "Y9", 100, null)))
                .isEqualTo(new ApprovalOutcome.FigureNotFound());
    }

    @Test
    void listsWhatWaitsWithWhatWasApprovedLast() {
        office.enter("officer", "4");
        office.step(Step.APPROVE, "approver");
        office.enter("officer", "5");
        office.step(Step.RETURN, "approver");
        office.enter("deputy", "1.2", "6");

        WorklistBody all = worklist(WAITING, 10);
        assertThat(all.revision()).isEqualTo(office.revision());
        assertThat(all.figures())
                .extracting(it -> it.row().indicator(), WorkItemBody::state)
                .containsExactly(tuple("1.1", "returned"), tuple("1.2", "submitted"));
        WorkItemBody returned = all.figures().getFirst();
        assertThat(returned.approved()).isEqualTo("4");
        assertThat(returned.row().value()).isEqualTo("5");
        assertThat(returned.comment()).isEqualTo("counted twice");
        assertThat(returned.enteredBy()).isEqualTo("officer");
        assertThat(returned.steppedBy()).isEqualTo("approver");
    }

    @Test
    void listsNoMoreThanIsAskedForAndSaysHowManyThereAre() {
        office.enter("officer", "1.1", "5");
        office.enter("officer", "1.2", "6");

        WorklistBody some = worklist(EnumSet.of(State.SUBMITTED), 1);

        assertThat(some.total()).isEqualTo(2);
        assertThat(some.figures()).hasSize(1);
        assertThat(worklist(EnumSet.of(State.DRAFT), 1).total()).isZero();
    }

    private WorklistBody worklist(Set<State> states, int most) {
        return office.worklists().find(CODE, Selection.of(null, null), states, most).orElseThrow();
    }

    private static int moved(ApprovalOutcome outcome) {
        return receipt(outcome).moved();
    }

    private static ApprovalReceiptBody receipt(ApprovalOutcome outcome) {
        assertThat(outcome).isInstanceOf(Stepped.class);
        return ((Stepped) outcome).receipt();
    }
}
