package org.tumar.indicators.correction;

import static org.tumar.contracts.access.Operation.ENTER;
import static org.tumar.contracts.access.Operation.READ_HISTORY;
import static org.tumar.contracts.access.Operation.READ_TRAIL;
import static org.tumar.contracts.access.Operation.SUBMIT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.web.Complete;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;

/// Corrections over HTTP.
@RestController
@RequestMapping("/v1/programmes/{code}")
@Tag(name = "Corrections", description = "Single figures put right, and their histories.")
final class CorrectionController {

    private static final String BUSY = "Others are changing the programme: `programme-busy`.";

    private final Corrections corrections;
    private final ProgrammeRights rights;

    CorrectionController(Corrections corrections, ProgrammeRights rights) {
        this.corrections = corrections;
        this.rights = rights;
    }

    @PostMapping("/corrections")
    @Operation(
            summary = "Correct one figure",
            description =
                    "Records one more version of the figure, with why, and by whom the token names:"
                            + " a draft, or submitted at once. An empty value says that it is not"
                            + " known. Of an approved figure it is a restatement: what was approved"
                            + " stays so until the new value is. Later imports leave a corrected"
                            + " value as it is unless they overwrite.")
    @ApiResponse(
            responseCode = "200",
            description = "The version that was recorded.",
            content = @Content(schema = @Schema(implementation = FigureVersionBody.class)))
    @ApiResponse(
            responseCode = "404",
            description = "The office does not hold the programme: `programme-not-found`.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "The row or the reason will not do: `bad-rows`, with `rows`.",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "The body lacks something: `incomplete-body`, with `path`.",
            content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> correct(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code,
            @RequestBody CorrectionBody correction) {
        rights.check(ENTER, code);
        Complete.check(correction);
        if (!Boolean.TRUE.equals(correction.draft())) {
            rights.check(SUBMIT, code);
        }
        return switch (corrections.correct(code, correction, rights.who())) {
            case CorrectionOutcome.Corrected(FigureVersionBody version) ->
                    ResponseEntity.ok(version);
            case CorrectionOutcome.ProgrammeNotFound() -> Refusals.programmeNotFound().response();
            case CorrectionOutcome.BadRow(var row) -> Refusals.badRows(List.of(row)).response();
        };
    }

    @GetMapping("/figures/{indicator}")
    @Operation(
            summary = "The history of one figure",
            description =
                    "Every version that the figure at an address has had in this office, oldest"
                            + " first: what, when, by whom and why, and how far it had come. Empty"
                            + " where it never had any. For whoever may read the trail alone,"
                            + " without values and remarks.")
    @ApiResponse(
            responseCode = "200",
            description = "All versions, oldest first.",
            content =
                    @Content(
                            array =
                                    @ArraySchema(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FigureVersionBody.class))))
    @ApiResponse(
            responseCode = "404",
            description =
                    "The office does not hold the programme, or it has no such indicator:"
                            + " `figure-not-found`.",
            content = @Content)
    ResponseEntity<Object> history(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code,
            @Parameter(description = "The indicator's code, such as `2.1.1`.") @PathVariable
                    String indicator,
            @Parameter(description = "One of the programme's periods, or `ALL`.") @RequestParam
                    String period,
            @Parameter(description = "What the figure measures.") @RequestParam RowMeasure measure,
            @Parameter(description = "Of a cell: the sex.") @RequestParam(required = false)
                    @Nullable String sex,
            @Parameter(description = "Of a cell: the age group.") @RequestParam(required = false)
                    @Nullable String ageGroup,
            @Parameter(description = "Of a cell: the settlement.") @RequestParam(required = false)
                    @Nullable String settlement,
            @Parameter(description = "Of a cell: the category.") @RequestParam(required = false)
                    @Nullable String category) {
        boolean content = rights.allow(READ_HISTORY, code);
        if (!content) {
            rights.check(READ_TRAIL, code);
        }
        Address address =
                new Address(period, measure, new Cell(sex, ageGroup, settlement, category));
        return corrections
                .history(code, indicator, address)
                .map(it -> content ? it : withoutContent(it))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Refusals.figureNotFound().response());
    }

    private static List<FigureVersionBody> withoutContent(List<FigureVersionBody> versions) {
        return versions.stream().map(FigureVersionBody::withoutContent).toList();
    }
}
