package org.tumar.partners.training;

import static org.tumar.contracts.access.Operation.RECORD_TRAININGS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.training.Trainings.Taken;
import org.tumar.partners.web.Refusals;

/// Many trainings at once, over HTTP.
@RestController
@RequestMapping("/v1/trainings")
@Tag(name = "Trainings")
final class BulkController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String MODE =
            "`all-or-nothing`: one row that will not do keeps all out. `keep-good`: the others are"
                    + " entered.";
    private static final String DONE = "What came of the rows.";
    private static final String BAD = "Rows will not do, and nothing was changed: `bad-rows`.";
    private static final String SUMMARY = "Enter many trainings";

    private final Trainings trainings;
    private final TrainingJson json;
    private final Rights rights;

    BulkController(Trainings trainings, TrainingJson json, Rights rights) {
        this.trainings = trainings;
        this.json = json;
        this.rights = rights;
    }

    /// What is done with the good rows where there are bad ones.
    private enum Mode {
        ALL_OR_NOTHING,
        KEEP_GOOD;

        static Mode of(String name) {
            return switch (name) {
                case "all-or-nothing" -> ALL_OR_NOTHING;
                case "keep-good" -> KEEP_GOOD;
                default ->
                        throw Refusals.badQuery("mode", "A mode is all-or-nothing or keep-good.")
                                .exception();
            };
        }
    }

    @PostMapping(consumes = NDJSON)
    @Operation(
            summary = SUMMARY,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }),
            description = "A JSON object a line.")
    @ApiResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = BulkReceiptBody.class)))
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    ResponseEntity<Object> ndjson(
            @Parameter(description = MODE) @RequestParam(defaultValue = "all-or-nothing")
                    String mode,
            InputStream body)
            throws IOException {
        rights.door(RECORD_TRAININGS);
        return enter(Mode.of(mode), HttpRows.ndjson(body.readAllBytes(), json));
    }

    @PostMapping(consumes = CSV)
    @Operation(
            summary = SUMMARY,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }),
            description =
                    "CSV in UTF-8, its columns called as the fields are: `bySex.female`,"
                            + " `knowledge.before`; `programmes` as `a;b`, `byOrganisation` as"
                            + " `a=1;b=2`.")
    @ApiResponse(
            responseCode = "200",
            description = DONE,
            content = @Content(schema = @Schema(implementation = BulkReceiptBody.class)))
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    ResponseEntity<Object> csv(
            @Parameter(description = MODE) @RequestParam(defaultValue = "all-or-nothing")
                    String mode,
            InputStream body)
            throws IOException {
        rights.door(RECORD_TRAININGS);
        return enter(Mode.of(mode), HttpRows.csv(body.readAllBytes(), json));
    }

    private ResponseEntity<Object> enter(Mode mode, TrainingRows rows) {
        trainings.checkPartners(rows.read(), rights.claims(RECORD_TRAININGS));
        trainings.checkIds(rows.read());
        if (mode == Mode.ALL_OR_NOTHING && rows.refused() > 0) {
            return Refusals.RECORDS.badRows(receipt(0, 0, rows)).response();
        }
        Taken taken = trainings.enter(rows.read(), rights.who());
        return ResponseEntity.ok(receipt(taken.accepted(), taken.unchanged(), rows));
    }

    private static BulkReceiptBody receipt(long accepted, long unchanged, TrainingRows rows) {
        return new BulkReceiptBody(accepted, unchanged, rows.refused(), rows.faults());
    }
}
