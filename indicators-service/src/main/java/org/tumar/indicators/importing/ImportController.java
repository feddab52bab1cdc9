package org.tumar.indicators.importing;

import static org.tumar.contracts.access.Operation.APPROVE;
import static org.tumar.contracts.access.Operation.ENTER;
import static org.tumar.contracts.access.Operation.IMPORT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.indicators.web.Complete;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;
import org.tumar.kit.Deadline;
import org.tumar.programmefiles.FileSet;

/// Imports over HTTP.
@RestController
@RequestMapping("/v1")
@Tag(name = "Imports", description = "Programme files at the owner, parts at every office.")
final class ImportController {

    private static final String DRY_RUN = "Say what would happen, and change nothing.";
    private static final String REPLACE =
            "The rows stand in place of what is there: what they do not name is removed, and a"
                    + " blank empties.";
    private static final String BUSY = "Others are changing the programme: `programme-busy`.";
    private static final String OVERWRITE =
            "Take the rows' values also where the office has put right its own since.";

    private final Importing importing;
    private final ProgrammeRights rights;
    private final HttpImportMeters meters;

    ImportController(Importing importing, HttpImportMeters meters, ProgrammeRights rights) {
        this.importing = importing;
        this.rights = rights;
        this.meters = meters;
    }

    @PostMapping(
            path = "/imports",
            consumes = {"application/zip", HttpExportFormat.WORKBOOK_TYPE})
    @Operation(
            summary = "Import programme files",
            description =
                    "Takes a zip of programme files, or a workbook of them, at the office that owns"
                            + " the programme, as a whole or not at all. Which of them it is, its"
                            + " content says. The other offices are sent their parts; the receipt"
                            + " says under which sequence. The same files twice change nothing."
                            + " Elsewhere takes files that have nothing but the office's own"
                            + " figures. What an approver imports is approved, what anybody else"
                            + " does is submitted.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "A zip of programme files, or a workbook.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/zip",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = HttpExportFormat.WORKBOOK_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What was done, or would be.",
            content = @Content(schema = @Schema(implementation = ImportReceiptBody.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "Another office owns the programme: `other-owner`, with `owner`, and `notOwn`:"
                            + " what this office could not take as its own.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "Every bad row, and nothing changed: `bad-rows`, with `rows`.",
            content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> files(
            InputStream zip,
            @Parameter(description = DRY_RUN) @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = REPLACE) @RequestParam(defaultValue = "false") boolean replace,
            @Parameter(description = OVERWRITE) @RequestParam(defaultValue = "false")
                    boolean overwrite)
            throws IOException {
        rights.check(IMPORT, null);
        FileSet files = FileSet.ofZip(zip);
        Deadline.current().check();
        @Nullable String programme = files.programmeCode().orElse(null);
        rights.check(IMPORT, programme);
        ImportOptions options = options(programme, dryRun, replace, overwrite);
        return response(meters.timed(() -> importing.files(files, options)));
    }

    @PostMapping(path = "/parts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import this office's part of a programme",
            description =
                    "Takes a definition and the office's own rows, as a whole or not at all. A"
                            + " definition of an older version never replaces a newer one, and that"
                            + " of another office's programme has to be the one that its owner has"
                            + " sent, but for a dry run. What an approver imports is approved, what anybody else does is"
                            + " submitted.")
    @ApiResponse(
            responseCode = "200",
            description = "What was done, or would be.",
            content = @Content(schema = @Schema(implementation = ImportReceiptBody.class)))
    @ApiResponse(
            responseCode = "400",
            description = "The body lacks something: `incomplete-body`, with `path`.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description =
                    "The part is another office's (`other-office`, with `office`), or another"
                            + " office owns the programme (`other-owner`, with `owner`).",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "Every bad row, and nothing changed: `bad-rows`, with `rows`.",
            content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    ResponseEntity<Object> part(
            @RequestBody ImportPartBody part,
            @Parameter(description = DRY_RUN) @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = REPLACE) @RequestParam(defaultValue = "false") boolean replace,
            @Parameter(description = OVERWRITE) @RequestParam(defaultValue = "false")
                    boolean overwrite) {
        rights.check(IMPORT, null);
        Complete.check(part);
        Deadline.current().check();
        String programme = part.definition().code();
        rights.check(IMPORT, programme);
        ImportOptions options = options(programme, dryRun, replace, overwrite);
        return response(meters.timed(() -> importing.part(part, options)));
    }

    /// Approved where whoever imports may approve, and enters nothing: nobody approves by a file
    /// what they entered by hand.
    private ImportOptions options(
            @Nullable String programme, boolean dryRun, boolean replace, boolean overwrite) {
        boolean approves = rights.allow(APPROVE, programme) && !rights.allow(ENTER, programme);
        return new ImportOptions(dryRun, replace, overwrite, rights.who(), approves);
    }

    private static ResponseEntity<Object> response(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Applied(ImportReceiptBody receipt) -> ResponseEntity.ok(receipt);
            case ImportOutcome.BadRows(List<BadRowBody> rows) -> Refusals.badRows(rows).response();
            case ImportOutcome.OtherOwner(String owner, List<String> notOwn) ->
                    Refusals.otherOwner(owner, notOwn).response();
            case ImportOutcome.OtherOffice(String office) ->
                    Refusals.otherOffice(office).response();
        };
    }
}
