package org.tumar.indicators.answer;

import static org.tumar.contracts.access.Operation.READ_CELLS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.CellsBody;
import org.tumar.indicators.answer.CellsOutcome.FigureNotFound;
import org.tumar.indicators.answer.CellsOutcome.Found;
import org.tumar.indicators.answer.CellsOutcome.NotByKey;
import org.tumar.indicators.answer.CellsOutcome.NotCounted;
import org.tumar.indicators.answer.CellsOutcome.ProgrammeNotFound;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;
import org.tumar.kit.Deadline;

/// Cells of what was counted, over HTTP.
@RestController
@RequestMapping("/v1/programmes/{code}/indicators/{indicator}/cells")
@Tag(name = "Cells", description = "What was counted from records, for the office alone.")
final class CellController {

    private final Cells cells;
    private final ProgrammeRights rights;

    CellController(Cells cells, ProgrammeRights rights) {
        this.cells = cells;
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "What was counted for an indicator, by what its records tell apart",
            description =
                    "By the indicator's own derivation, over one span. The cells add up to the"
                            + " total, which is the one that figures have; those of a ratio by"
                            + " numerator and denominator. What is not known of a record is under"
                            + " `unknown`. Never for outside of the office: docs/derivations.md has"
                            + " the keys of each measure.")
    @ApiResponse(
            responseCode = "200",
            description = "The total and its cells.",
            content = @Content(schema = @Schema(implementation = CellsBody.class)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "Cells by such a key do not add up, or there are none: `unknown-key`, with"
                            + " `key` and the `keys` that there are.",
            content = @Content)
    @ApiResponse(
            responseCode = "404",
            description =
                    "The office does not hold the programme (`programme-not-found`), it has no such"
                            + " indicator or period here (`figure-not-found`), or the indicator is"
                            + " counted by nothing that is known (`not-counted`).",
            content = @Content)
    ResponseEntity<Object> cells(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code,
            @Parameter(description = "The indicator's code.") @PathVariable String indicator,
            @Parameter(
                            description =
                                    "A period of the programme, `ALL`, or a calendar year, quarter"
                                            + " or month such as `2014`, `2014-Q3`, `2014-07`.")
                    @RequestParam(defaultValue = "ALL")
                    String period,
            @Parameter(description = "Keys of the measure, such as `sex`. None: one cell.")
                    @RequestParam(required = false, defaultValue = "")
                    List<String> by) {
        rights.check(READ_CELLS, code);
        CellsOutcome outcome = cells.of(code, indicator, period, by.stream().distinct().toList());
        Deadline.current().check();
        return switch (outcome) {
            case Found(var found) ->
                    ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
            case ProgrammeNotFound() -> Refusals.programmeNotFound().response();
            case FigureNotFound() -> Refusals.figureNotFound().response();
            case NotCounted() -> Refusals.notCounted().response();
            case NotByKey(var key, var keys) -> Refusals.unknownKey(key, keys).response();
        };
    }
}
