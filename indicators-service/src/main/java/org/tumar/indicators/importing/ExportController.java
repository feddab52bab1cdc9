package org.tumar.indicators.importing;

import static org.tumar.contracts.access.Operation.EXPORT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles.Blank;

/// Exports over HTTP.
@RestController
@RequestMapping("/v1/programmes/{code}")
@Tag(name = "Exports", description = "What the office holds of a programme, to be taken away.")
final class ExportController {

    private final Exporting exporting;
    private final ProgrammeRights rights;

    ExportController(Exporting exporting, ProgrammeRights rights) {
        this.exporting = exporting;
        this.rights = rights;
    }

    @GetMapping(path = "/part", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "This office's part of a programme",
            description =
                    "The definition as the office holds it, and every row of its own that is"
                            + " submitted or approved.")
    @ApiResponse(
            responseCode = "200",
            description = "The part; POST /v1/parts takes it back.",
            content = @Content(schema = @Schema(implementation = ImportPartBody.class)))
    @ApiResponse(
            responseCode = "404",
            description = "The office does not hold the programme: `programme-not-found`.",
            content = @Content)
    ResponseEntity<Object> part(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code) {
        rights.check(EXPORT, code);
        return exporting
                .part(code)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Refusals.programmeNotFound().response());
    }

    @GetMapping("/export")
    @Operation(
            summary = "What this office holds of a programme, as programme files",
            description =
                    "A zip of CSV files, or a workbook, that can be imported again, filled or to be"
                            + " filled. Without `format` the header `Accept` decides.")
    @ApiResponse(
            responseCode = "200",
            description = "The files.",
            content = {
                @Content(
                        mediaType = "application/zip",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = HttpExportFormat.WORKBOOK_TYPE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "400",
            description = "No such format: `unknown-format`.",
            content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "The office does not hold the programme: `programme-not-found`.",
            content = @Content)
    ResponseEntity<Object> export(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code,
            @Parameter(description = "An empty value at every target and actual, to be filled in.")
                    @RequestParam(defaultValue = "false")
                    boolean blank,
            @Parameter(
                            description = "A zip of CSV files, or a workbook.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"zip", "xlsx"}))
                    @RequestParam(required = false)
                    @Nullable String format,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers)
            throws IOException {
        rights.check(EXPORT, code);
        Optional<HttpExportFormat> chosen =
                format == null
                        ? Optional.of(HttpExportFormat.accepted(headers.getAccept()))
                        : HttpExportFormat.named(format);
        if (chosen.isEmpty()) {
            return Refusals.unknownFormat().response();
        }
        Optional<ImportPartBody> part = exporting.part(code);
        return part.isPresent()
                ? export(part.get(), blank ? Blank.BLANK : Blank.FILLED, chosen.get())
                : Refusals.programmeNotFound().response();
    }

    private static ResponseEntity<Object> export(
            ImportPartBody part, Blank blank, HttpExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(ProgrammeContent.of(List.of(part)), blank, out);
        ContentDisposition disposition =
                ContentDisposition.attachment()
                        .filename(
                                part.definition().code() + format.extension(),
                                StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(out.toByteArray());
    }
}
