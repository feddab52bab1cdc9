package org.tumar.indicators.approval;

import static org.tumar.contracts.access.Operation.APPROVE;
import static org.tumar.contracts.access.Operation.READ_WORKLIST;
import static org.tumar.contracts.access.Operation.SUBMIT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.WorklistBody;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.web.Complete;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;

/// Approval over HTTP.
@RestController
@RequestMapping("/v1/programmes/{code}")
@Tag(name = "Approval", description = "Figures on their way from draft to approved.")
final class ApprovalController {

    private static final String CODE = "The programme's code, such as `CT.0495`.";
    private static final String DONE = "How many took the step, and how many did not need to.";
    private static final String NOT_FOUND =
            "The office does not hold the programme (`programme-not-found`), or it has no such"
                    + " indicator or period (`figure-not-found`).";
    private static final String CONFLICT =
            "Some have changed since the named revision: `changed-since`, with `figures`.";
    private static final String BUSY = "Others are changing the programme: `programme-busy`.";
    private static final String INCOMPLETE =
            "The body lacks something: `incomplete-body`, with `path`.";
    private static final int MOST = 5_000;

    private final Approvals approvals;
    private final Worklists worklists;
    private final ProgrammeRights rights;

    ApprovalController(Approvals approvals, Worklists worklists, ProgrammeRights rights) {
        this.approvals = approvals;
        this.worklists = worklists;
        this.rights = rights;
    }

    @PostMapping("/submissions")
    @Operation(
            summary = "Submit drafts, and what was returned",
            description = "All that are selected, or none. Again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ApprovalReceiptBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CONFLICT, content = @Content)
    @ApiResponse(responseCode = "400", description = INCOMPLETE, content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> submit(
            @Parameter(description = CODE) @PathVariable String code,
            @RequestBody ApprovalStepBody body) {
        rights.check(SUBMIT, code);
        return take(code, Step.SUBMIT, body);
    }

    @PostMapping("/approvals")
    @Operation(
            summary = "Approve what was submitted",
            description =
                    "All that are selected, or none. Nobody approves what they have entered or"
                            + " submitted themselves. Again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ApprovalReceiptBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(
            responseCode = "409",
            description =
                    CONFLICT
                            + " Some were entered or submitted by the caller: `own-entry`, with"
                            + " `figures`.",
            content = @Content)
    @ApiResponse(responseCode = "400", description = INCOMPLETE, content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> approve(
            @Parameter(description = CODE) @PathVariable String code,
            @RequestBody ApprovalStepBody body) {
        rights.check(APPROVE, code);
        return take(code, Step.APPROVE, body);
    }

    @PostMapping("/returns")
    @Operation(
            summary = "Return what was submitted, with a comment",
            description =
                    "All that are selected, or none. What was returned is not shown; what was"
                            + " before it is. Again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = ApprovalReceiptBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CONFLICT, content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "There is no comment: `comment-missing`.",
            content = @Content)
    @ApiResponse(responseCode = "400", description = INCOMPLETE, content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> sendBack(
            @Parameter(description = CODE) @PathVariable String code,
            @RequestBody ApprovalStepBody body) {
        rights.check(APPROVE, code);
        return take(code, Step.RETURN, body);
    }

    private ResponseEntity<Object> take(String code, Step step, ApprovalStepBody body) {
        Complete.check(body);
        return switch (approvals.take(code, step, body, rights.who())) {
            case ApprovalOutcome.Stepped(var receipt) -> ResponseEntity.ok(receipt);
            case ApprovalOutcome.ProgrammeNotFound() -> Refusals.programmeNotFound().response();
            case ApprovalOutcome.FigureNotFound() -> Refusals.figureNotFound().response();
            case ApprovalOutcome.CommentMissing() -> Refusals.commentMissing().response();
            case ApprovalOutcome.OwnEntry(var figures) -> Refusals.ownEntry(figures).response();
            case ApprovalOutcome.ChangedSince(var figures) ->
                    Refusals.changedSince(figures).response();
        };
    }

    @GetMapping("/worklist")
    @Operation(
            summary = "What waits to be submitted or approved",
            description =
                    "Figures that are drafts, submitted or returned, with what was approved last"
                            + " beside them. A step on them names the revision of this list.")
    @ApiResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(schema = @Schema(implementation = WorklistBody.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Nothing waits in such a state: `unknown-state`.",
            content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "The office does not hold the programme: `programme-not-found`.",
            content = @Content)
    ResponseEntity<Object> worklist(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(
                            description = "None: all three.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"draft", "submitted", "returned"}))
                    @RequestParam(required = false)
                    @Nullable String state,
            @Parameter(description = "None: all.") @RequestParam(required = false)
                    @Nullable String indicator,
            @Parameter(description = "None: every one.") @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "How many are listed; at most 5000.")
                    @RequestParam(defaultValue = "1000")
                    int limit) {
        rights.check(READ_WORKLIST, code);
        return worklists
                .find(
                        code,
                        Selection.of(indicator, period),
                        states(state),
                        Math.clamp(limit, 0, MOST))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Refusals.programmeNotFound().response());
    }

    private static Set<State> states(@Nullable String name) {
        Set<State> waiting = EnumSet.complementOf(EnumSet.of(State.APPROVED));
        if (name != null) {
            waiting.removeIf(it -> !it.name().toLowerCase(Locale.ROOT).equals(name));
        }
        if (waiting.isEmpty()) {
            throw Refusals.unknownState().exception();
        }
        return waiting;
    }
}
