package org.tumar.campaigns.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tumar.contracts.records.RecordPageBody;

/// What every sort of records can be asked over HTTP, below the path of the sort.
///
/// A sort's own controller says the path, the [Words], and what only that sort can be asked.
public abstract class RecordController<B extends Record> {

    private final RecordEndpoint<B> endpoint;

    protected RecordController(RecordEndpoint<B> endpoint) {
        this.endpoint = endpoint;
    }

    protected final RecordEndpoint<B> endpoint() {
        return endpoint;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter " + RecordDescriptions.ONE,
            description =
                    "The id is given by whoever enters it: the same again changes nothing. Every"
                            + " bad field is named.",
            requestBody =
                    @RequestBody(
                            description = "The " + RecordDescriptions.NOUN + ".",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = RecordDescriptions.BODY))))
    @Answered.Entered
    @ApiResponse(
            responseCode = "403",
            description = "It is another organisation's: `errors` names the field.",
            content = @Content)
    final ResponseEntity<Object> enter(InputStream body) throws IOException {
        return endpoint.enter(body);
    }

    @GetMapping
    @Operation(
            summary = "List " + RecordDescriptions.MANY,
            description = "Those that the caller may see, by id, without what they said before.")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    final RecordPageBody<B> page(
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
            summary = "Show " + RecordDescriptions.ONE,
            description = "With everything that it said before, who said it, when and why.")
    @Answered.Found
    final ResponseEntity<Object> one(@Parameter(description = "Its id.") @PathVariable String id) {
        return endpoint.get(id);
    }

    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Correct " + RecordDescriptions.ONE,
            description =
                    "`record` is what it says from now on, `sequence` that of what was looked at,"
                            + " `reason` why. What it said is kept. One that was withdrawn counts"
                            + " again. What else a record is shown with may be there, and says"
                            + " nothing.",
            requestBody =
                    @RequestBody(
                            description = "The record, the sequence and the reason.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = RecordDescriptions.CORRECTED))))
    @Answered.Changed
    final ResponseEntity<Object> correct(
            @Parameter(description = "Its id.") @PathVariable String id, InputStream body)
            throws IOException {
        return endpoint.correct(id, body);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Withdraw " + RecordDescriptions.ONE,
            description = "It no longer counts; what it said can still be read.")
    @Answered.Changed
    final ResponseEntity<Object> withdraw(
            @Parameter(description = "Its id.") @PathVariable String id,
            @Parameter(description = "Of what was looked at.") @RequestParam long sequence,
            @Parameter(description = "Why.") @RequestParam String reason) {
        return endpoint.withdraw(id, sequence, reason);
    }
}
