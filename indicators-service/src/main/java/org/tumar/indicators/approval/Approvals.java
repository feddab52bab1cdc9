package org.tumar.indicators.approval;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.approval.ApprovalOutcome.CommentMissing;
import org.tumar.indicators.approval.ApprovalOutcome.FigureNotFound;
import org.tumar.indicators.approval.ApprovalOutcome.ProgrammeNotFound;
import org.tumar.indicators.approval.ApprovalOutcome.Stepped;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Intake;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.importing.Sending;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// Takes figures from draft to submitted to approved, or back.
final class Approvals {

    private final Office office;
    private final Ledger ledger;
    private final Clock clock;

    Approvals(Office office, Ledger ledger, Clock clock) {
        this.office = office;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param by who takes the step
    ApprovalOutcome take(String code, Step step, ApprovalStepBody body, String by) {
        Optional<String> comment = comment(body.comment());
        if (step == Step.RETURN && comment.isEmpty()) {
            return new CommentMissing();
        }
        Selection selection = Selection.of(body);
        Ledger.Decision<ApprovalOutcome> decision =
                (holding, revision) ->
                        holding.map(it ->
                                        take(
                                                it,
                                                selection,
                                                taking(it, step, body, by, comment, revision)))
                                .orElseGet(() -> refused(new ProgrammeNotFound()));
        return selection
                .indicator()
                .map(it -> ledger.change(code, it, decision))
                .orElseGet(() -> ledger.change(code, decision));
    }

    private static Optional<String> comment(@Nullable String comment) {
        return Optional.ofNullable(comment).map(String::strip).filter(it -> !it.isEmpty());
    }

    private Taking taking(
            Holding holding,
            Step step,
            ApprovalStepBody body,
            String by,
            Optional<String> comment,
            long revision) {
        Intake intake = holding.intake().recordedBy(clock);
        return new Taking(
                step,
                by,
                comment.orElse(code(step)),
                body.revision(),
                revision,
                intake.next(clock, office.code(), revision),
                intake.known());
    }

    private Decided<ApprovalOutcome> take(Holding holding, Selection selection, Taking taking) {
        if (!selection.isKnown(holding)) {
            return refused(new FigureNotFound());
        }
        Passages passages = new Passages(taking);
        passages.take(holding, selection);
        return passages.refusal()
                .map(Approvals::refused)
                .orElseGet(() -> stepped(holding, taking, passages));
    }

    private static Decided<ApprovalOutcome> refused(ApprovalOutcome refusal) {
        return new Decided<>(refusal, Optional.empty());
    }

    private Decided<ApprovalOutcome> stepped(Holding holding, Taking taking, Passages passages) {
        boolean moves = passages.moved() > 0;
        ApprovalReceiptBody receipt =
                new ApprovalReceiptBody(
                        office.code(),
                        holding.head().code(),
                        moves ? taking.revision() : holding.head().revision(),
                        taking.step().to().name().toLowerCase(Locale.ROOT),
                        passages.moved(),
                        passages.unchanged(),
                        passages.left());
        Optional<ProgrammeBody> next = definition(holding, passages.sheets());
        Change change =
                new Change(next, passages.sheets())
                        .with(holding.intake().recordedBy(clock).with(taking.turn()))
                        .sending(outgoing(holding, next));
        return new Decided<>(new Stepped(receipt), moves ? Optional.of(change) : Optional.empty());
    }

    /// The regional office becomes one of an indicator's offices, for everybody, with its first
    /// approved figure.
    private Optional<ProgrammeBody> definition(Holding holding, List<Sheet> moved) {
        ProgrammeBody held = holding.definition();
        if (!office.isRegional() || !held.owner().equals(office.code())) {
            return Optional.empty();
        }
        Set<String> approved =
                moved.stream()
                        .filter(it -> it.hasFigures(View.APPROVED))
                        .map(Sheet::indicator)
                        .collect(Collectors.toSet());
        ProgrammeBody next =
                Definitions.next(
                        Optional.of(held), Definitions.withRegional(held, approved::contains));
        return Optional.of(next).filter(it -> !it.equals(held));
    }

    private static List<Outgoing> outgoing(Holding holding, Optional<ProgrammeBody> next) {
        return next.map(it -> Sending.definition(Optional.of(holding.definition()), it))
                .orElse(List.of());
    }

    private static String code(Step step) {
        return step.to().name().toLowerCase(Locale.ROOT);
    }
}
