package org.tumar.campaigns.campaign;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.tumar.contracts.access.Operation.RECORD_CAMPAIGNS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
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
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.Bulk;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Rights;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.RecordPageBody;

/// Events over HTTP.
@RestController
@RequestMapping("/v1/events")
@Tag(name = "Events", description = "Events of campaigns.")
final class EventController {

    private final RecordEndpoint<EventBody> endpoint;
    private final Bulk<EventBody> bulk =
            new Bulk<>(EventBody.class, new HttpEventColumns(), EventBody::id);
    private final Rights rights;

    EventController(Keeping<EventBody> keeping, Rights rights, Clock clock) {
        this.rights = rights;
        this.endpoint = new RecordEndpoint<>(EventBody.class, keeping, rights, clock);
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter an event",
            description =
                    "The id is given by whoever enters it: the same again changes nothing. Every"
                            + " bad field is named.",
            requestBody =
                    @RequestBody(
                            description = "The event.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = EventBody.class))))
    @ApiResponse(responseCode = "201", description = "It is new.", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "It was there already and says the same.",
            content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "It is another organisation's: `errors` names the field.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "That id says something else: `other-content`.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "`bad-record`, with every bad field in `errors`.",
            content = @Content)
    ResponseEntity<Object> enter(InputStream body) throws IOException {
        return endpoint.enter(body);
    }

    @GetMapping
    @Operation(
            summary = "List events",
            description = "Those that the caller may see, by id, without what they said before.")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    RecordPageBody<EventBody> page(
            @Parameter(description = "The last id of the page before.")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many at most, 1 to 1000.")
                    @RequestParam(defaultValue = "100")
                    int first) {
        return endpoint.page(_ -> true, after, first);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Show an event",
            description = "With everything that it said before, who said it, when and why.")
    @ApiResponse(responseCode = "200", description = "The record.", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "There is none, or none that the caller may see.",
            content = @Content)
    ResponseEntity<Object> one(@Parameter(description = "Its id.") @PathVariable String id) {
        return endpoint.get(id);
    }

    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Correct an event",
            description =
                    "`record` is what it says from now on, `sequence` that of what was looked at,"
                            + " `reason` why. What it said is kept. One that was withdrawn counts"
                            + " again.",
            requestBody =
                    @RequestBody(
                            description = "The record, the sequence and the reason.",
                            required = true,
                            content = @Content(mediaType = APPLICATION_JSON_VALUE)))
    @ApiResponse(responseCode = "200", description = "As it is now.", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "There is none, or none that the caller may see.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It has changed since: `changed-since`, with `sequence`.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "`bad-record`, with every bad field in `errors`.",
            content = @Content)
    ResponseEntity<Object> correct(
            @Parameter(description = "Its id.") @PathVariable String id, InputStream body)
            throws IOException {
        return endpoint.correct(id, body);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Withdraw an event",
            description = "It no longer counts; what it said can still be read.")
    @ApiResponse(responseCode = "200", description = "As it is now.", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "There is none, or none that the caller may see.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It has changed since: `changed-since`, with `sequence`.",
            content = @Content)
    ResponseEntity<Object> withdraw(
            @Parameter(description = "Its id.") @PathVariable String id,
            @Parameter(description = "Of what was looked at.") @RequestParam long sequence,
            @Parameter(description = "Why.") @RequestParam String reason) {
        return endpoint.withdraw(id, sequence, reason);
    }

    @PostMapping(consumes = {Bulk.NDJSON, Bulk.CSV})
    @Operation(
            summary = "Enter events in bulk",
            description =
                    "NDJSON, or CSV with a head. Every bad row is named. `all-or-nothing` stores"
                            + " nothing where one row will not do; `keep-good` stores the others."
                            + " What is there already and says the same is unchanged.",
            requestBody =
                    @RequestBody(
                            description = "One event a row.",
                            required = true,
                            content = {
                                @Content(mediaType = Bulk.NDJSON),
                                @Content(mediaType = Bulk.CSV)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "How many were taken, and what is wrong with the others.",
            content = @Content(schema = @Schema(implementation = BulkReceiptBody.class)))
    @ApiResponse(
            responseCode = "422",
            description = "`bad-rows`, with every bad row in `errors`, and nothing stored.",
            content = @Content)
    ResponseEntity<Object> bulk(
            InputStream body,
            @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
            @Parameter(description = "`all-or-nothing` or `keep-good`.")
                    @RequestParam(defaultValue = "all-or-nothing")
                    String mode)
            throws IOException {
        rights.door(RECORD_CAMPAIGNS);
        return bulk.take(body, MediaType.valueOf(type), mode, endpoint::enter);
    }
}
