package org.tumar.campaigns.call;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.web.Answered;
import org.tumar.campaigns.web.Bulk;
import org.tumar.campaigns.web.Columns;
import org.tumar.campaigns.web.RecordDescriptions;
import org.tumar.campaigns.web.Refusals;
import org.tumar.campaigns.web.Words;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.records.RecordPageBody;

/// Calls over HTTP.
@RestController
@RequestMapping("/v1/hotlines/{hotline}/calls")
@Tag(name = "Calls", description = "Calls to hotlines. No caller's name or number is kept.")
@Words(one = "a call", many = "calls", body = CallBody.class)
final class CallController {

    private static final String HOTLINE = "The hotline's id.";
    private static final String CALL = "The call's id.";
    private static final String NO_HOTLINE =
            "There is no such hotline, or none that the caller may see: `record-not-found`.";

    private static final Columns COLUMNS =
            Columns.of(
                    Set.of(
                            "id",
                            "time",
                            "channel",
                            "category",
                            "sex",
                            "ageGroup",
                            "interest",
                            "afterHours",
                            "outcome"),
                    Set.of("programmes"));

    private final HttpCalls endpoint;
    private final Bulk<CallBody> bulk = new Bulk<>(CallBody.class, COLUMNS, CallBody::id);

    CallController(HttpCalls endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter a call",
            description =
                    "The id is given by whoever enters it, and is the hotline's own: the same again"
                            + " changes nothing. Every bad field is named.",
            requestBody =
                    @RequestBody(
                            description = "The call.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CallBody.class))))
    @Answered.Entered
    @ApiResponse(responseCode = "404", description = NO_HOTLINE, content = @Content)
    ResponseEntity<Object> enter(
            @Parameter(description = HOTLINE) @PathVariable String hotline, InputStream body)
            throws IOException {
        return endpoint.enter(hotline, body);
    }

    @PostMapping(consumes = {Bulk.NDJSON, Bulk.CSV})
    @Operation(
            summary = "Enter calls in bulk",
            description = Bulk.DESCRIPTION,
            requestBody =
                    @RequestBody(
                            description = "Of many: one call a row.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Bulk.NDJSON,
                                        schema = @Schema(type = "string")),
                                @Content(mediaType = Bulk.CSV, schema = @Schema(type = "string"))
                            }))
    @Answered.EnteredInBulk
    @ApiResponse(responseCode = "404", description = NO_HOTLINE, content = @Content)
    ResponseEntity<Object> bulk(
            @Parameter(description = HOTLINE) @PathVariable String hotline,
            InputStream body,
            @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
            @Parameter(description = Bulk.MODE) @RequestParam(defaultValue = Bulk.ALL_OR_NOTHING)
                    String mode)
            throws IOException {
        Optional<Bulk.Step<CallBody>> step = endpoint.step(hotline);
        return step.isEmpty()
                ? Refusals.RECORDS.notFound().response()
                : bulk.take(body, MediaType.valueOf(type), mode, step.get());
    }

    @GetMapping
    @Operation(
            summary = "List calls",
            description =
                    "Those of some days, by day and id, without what they said before; withdrawn"
                            + " ones too.")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    @ApiResponse(
            responseCode = "400",
            description = "`to` is before `from`: `bad-dates`.",
            content = @Content)
    @ApiResponse(responseCode = "404", description = NO_HOTLINE, content = @Content)
    RecordPageBody<CallBody> page(
            @Parameter(description = HOTLINE) @PathVariable String hotline,
            @Parameter(description = "The first day, such as 2026-01-01.")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "The last day, such as 2026-12-31.")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = "The `after` of the page before.")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many at most, 1 to 1000.")
                    @RequestParam(defaultValue = "100")
                    int first) {
        return endpoint.page(new CallList(hotline, from, to), after, first);
    }

    @GetMapping("/{call}")
    @Operation(
            summary = "Show a call",
            description = "With everything that it said before, who said it, when and why.")
    @Answered.Found
    ResponseEntity<Object> one(
            @Parameter(description = HOTLINE) @PathVariable String hotline,
            @Parameter(description = CALL) @PathVariable String call) {
        return endpoint.get(hotline, call);
    }

    @PutMapping(path = "/{call}", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Correct a call",
            description =
                    "`record` is what it says from now on, `sequence` that of what was looked at,"
                            + " `reason` why. What it said is kept. What else a call is shown with"
                            + " may be there, and says nothing.",
            requestBody =
                    @RequestBody(
                            description = "The record, the sequence and the reason.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = RecordDescriptions.CORRECTED))))
    @Answered.Changed
    ResponseEntity<Object> correct(
            @Parameter(description = HOTLINE) @PathVariable String hotline,
            @Parameter(description = CALL) @PathVariable String call,
            InputStream body)
            throws IOException {
        return endpoint.correct(hotline, call, body);
    }

    @DeleteMapping("/{call}")
    @Operation(
            summary = "Withdraw a call",
            description = "It no longer counts; what it said can still be read.")
    @Answered.Changed
    ResponseEntity<Object> withdraw(
            @Parameter(description = HOTLINE) @PathVariable String hotline,
            @Parameter(description = CALL) @PathVariable String call,
            @Parameter(description = "Of what was looked at.") @RequestParam long sequence,
            @Parameter(description = "Why.") @RequestParam String reason) {
        return endpoint.withdraw(hotline, call, sequence, reason);
    }
}
