package org.tumar.campaigns.campaign;

import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.Answered;
import org.tumar.campaigns.web.Bulk;
import org.tumar.campaigns.web.RecordController;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Words;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.kit.security.Rights;

/// Events over HTTP.
@RestController
@RequestMapping("/v1/events")
@Tag(name = "Events", description = "Events of campaigns.")
@Words(one = "an event", many = "events", body = EventBody.class)
final class EventController extends RecordController<EventBody> {

    private final Bulk<EventBody> bulk =
            new Bulk<>(EventBody.class, new HttpEventColumns(), EventBody::id);

    EventController(Keeping<EventBody> keeping, Rights rights) {
        super(new RecordEndpoint<>(EventBody.class, keeping, rights, READ_CAMPAIGNS));
    }

    @PostMapping(consumes = {Bulk.NDJSON, Bulk.CSV})
    @Operation(
            summary = "Enter events in bulk",
            description = Bulk.DESCRIPTION,
            requestBody =
                    @RequestBody(
                            description = "Of many: one event a row.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Bulk.NDJSON,
                                        schema = @Schema(type = "string")),
                                @Content(mediaType = Bulk.CSV, schema = @Schema(type = "string"))
                            }))
    @Answered.EnteredInBulk
    ResponseEntity<Object> bulk(
            InputStream body,
            @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
            @Parameter(description = Bulk.MODE) @RequestParam(defaultValue = Bulk.ALL_OR_NOTHING)
                    String mode)
            throws IOException {
        return endpoint().enter(bulk, body, MediaType.valueOf(type), mode);
    }
}
