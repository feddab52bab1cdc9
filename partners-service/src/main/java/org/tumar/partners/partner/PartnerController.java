package org.tumar.partners.partner;

import static org.tumar.contracts.access.Operation.READ_CONTACTS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.web.Answers;
import org.tumar.partners.web.Refusals;
import org.tumar.partners.web.Versions;

/// Single partners over HTTP, as they are.
@RestController
@RequestMapping("/v1/partners")
@Tag(name = "Partners", description = "Organisations that the programmes work with.")
final class PartnerController {

    private static final String ID = "The partner's id.";
    private static final String NOT_FOUND = "There is no such partner: `record-not-found`.";

    private final Recording<Partner> recording;
    private final Sights sights;
    private final Rights rights;

    PartnerController(Recording<Partner> recording, Sights sights, Rights rights) {
        this.recording = recording;
        this.sights = sights;
        this.rights = rights;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A partner",
            description = "With contacts that are not open where the caller may read them.")
    @ApiResponse(
            responseCode = "200",
            description = "The partner.",
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    ResponseEntity<Object> find(@Parameter(description = ID) @PathVariable String id) {
        Sight sight = sights.check(null);
        return recording
                .find(id)
                .filter(it -> sight.shows(it.content()))
                .map(it ->
                        sight.seesAll(id)
                                ? Answers.found(it, sight::body)
                                : ResponseEntity.<Object>ok(sight.body(it)))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "What was said of a partner",
            description = "Every version, oldest first, with who said it, when and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The versions.",
            content =
                    @Content(
                            array =
                                    @ArraySchema(
                                            schema =
                                                    @Schema(
                                                            ref =
                                                                    "VersionBodyRecordedPartnerBody"))))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    ResponseEntity<Object> history(@Parameter(description = ID) @PathVariable String id) {
        rights.door(READ_CONTACTS);
        Sight sight = sights.current();
        return recording
                .find(id)
                .filter(_ -> rights.allow(READ_CONTACTS, id))
                .<ResponseEntity<Object>>map(kept ->
                        ResponseEntity.ok(
                                Versions.of(
                                        kept,
                                        it ->
                                                sight.body(
                                                        id,
                                                        it.sequence(),
                                                        it.withdrawn(),
                                                        it.content()))))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    @GetMapping("/{id}/memberships")
    @Operation(
            summary = "A partner's time in the network",
            description = "Those of the programmes that the caller may see.")
    @ApiResponse(
            responseCode = "200",
            description = "The memberships, in their order.",
            content =
                    @Content(
                            array =
                                    @ArraySchema(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    MembershipBody.class))))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    ResponseEntity<Object> memberships(@Parameter(description = ID) @PathVariable String id) {
        Sight sight = sights.check(null);
        return recording
                .find(id)
                .filter(it -> sight.shows(it.content()))
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(sight.network(it.content())))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }
}
