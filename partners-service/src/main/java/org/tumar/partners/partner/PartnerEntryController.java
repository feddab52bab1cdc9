package org.tumar.partners.partner;

import static org.tumar.contracts.access.Operation.RECORD_PARTNERS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.MembershipsCorrectionBody;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.PartnerCorrectionBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.check.Faults;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.web.Answers;
import org.tumar.partners.web.Fields;
import org.tumar.partners.web.Stores;
import tools.jackson.databind.JsonNode;

/// Partners over HTTP, as they are entered, corrected and taken back.
@RestController
@RequestMapping("/v1/partners")
@Tag(name = "Partners")
final class PartnerEntryController {

    private static final String ID = "The partner's id.";
    private static final String KEPT = "The partner as it is now kept.";
    private static final String BAD = "Fields will not do: `bad-record`, with `errors`.";
    private static final String NOT_FOUND = "There is no such partner: `record-not-found`.";
    private static final String CHANGED = "The partner has changed since: `changed-since`.";

    private final Recording<Partner> recording;
    private final PartnerJson json;
    private final Sights sights;
    private final Rights rights;

    PartnerEntryController(
            Recording<Partner> recording, PartnerJson json, Sights sights, Rights rights) {
        this.recording = recording;
        this.json = json;
        this.sights = sights;
        this.rights = rights;
    }

    @PostMapping
    @Operation(
            summary = "Enter a partner",
            description = "Sent again, it changes nothing.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(schema = @Schema(implementation = PartnerBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was there already, just so.",
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The id says something else: `other-content`.",
            content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @Stores
    ResponseEntity<Object> enter(
            @org.springframework.web.bind.annotation.RequestBody JsonNode sent) {
        rights.door(RECORD_PARTNERS);
        Fields fields = Fields.of(sent, Faults.ofOne());
        String id = json.id(fields);
        Partner partner =
                json.partner(fields, PartnerBody.class).orElseThrow(() -> Answers.bad(fields));
        Map<String, Partner> entry = Map.of(Objects.requireNonNull(id), partner);
        return Answers.of(
                Objects.requireNonNull(recording.enter(entry, rights.who()).get(id)),
                sights.current()::body);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Put a partner right",
            description =
                    "What it said before stays in its history. Sent again, it changes nothing.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PartnerCorrectionBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CHANGED, content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @Stores
    ResponseEntity<Object> correct(
            @Parameter(description = ID) @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody JsonNode sent) {
        rights.door(RECORD_PARTNERS);
        Fields fields = Fields.of(sent, Faults.ofOne());
        Fields inner = fields.item("record").orElseGet(() -> Answers.missing(fields, "record"));
        fields.checkNames(PartnerCorrectionBody.class);
        Answers.checkId(inner, id);
        Partner partner = json.partner(inner, RecordedPartnerBody.class).orElse(null);
        boolean keeps = !inner.has("memberships");
        return change(
                id,
                fields,
                it -> {
                    Partner next = Objects.requireNonNull(partner);
                    return keeps ? next.with(it.memberships()) : next;
                });
    }

    @PutMapping("/{id}/memberships")
    @Operation(
            summary = "A partner joins or leaves",
            description =
                    "All its memberships, of every programme, in place of those that there are. Who"
                            + " leaves has a day and a reason.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    MembershipsCorrectionBody
                                                                            .class))))
    @ApiResponse(
            responseCode = "200",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CHANGED, content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @Stores
    ResponseEntity<Object> join(
            @Parameter(description = ID) @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody JsonNode sent) {
        rights.door(RECORD_PARTNERS);
        Fields fields = Fields.of(sent, Faults.ofOne());
        fields.checkNames(MembershipsCorrectionBody.class);
        List<Membership> memberships = json.memberships(fields);
        if (!fields.has("memberships")) {
            fields.missing("memberships");
        }
        return change(id, fields, it -> it.with(memberships));
    }

    private ResponseEntity<Object> change(
            String id, Fields fields, UnaryOperator<Partner> correction) {
        Answers.Told told = Answers.told(fields);
        return Answers.of(
                recording.correct(
                        id, told.sequence(), _ -> true, correction, rights.who(), told.reason()),
                sights.current()::body);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a partner back",
            description =
                    "For one that was entered by mistake. Its history stays, and so do trainings"
                            + " that name it: they still count, and can be put right.")
    @ApiResponse(
            responseCode = "200",
            description = "The partner, withdrawn.",
            content = @Content(schema = @Schema(implementation = RecordedPartnerBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CHANGED, content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "The sequence or the reason is missing: `bad-query`.",
            content = @Content)
    @Stores
    ResponseEntity<Object> withdraw(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "Of what is taken back.", required = true)
                    @RequestParam(required = false)
                    @Nullable Long sequence,
            @Parameter(description = "Why.", required = true) @RequestParam(required = false)
                    @Nullable String reason) {
        rights.door(RECORD_PARTNERS);
        Answers.Told told = Answers.told(sequence, reason);
        return Answers.of(
                recording.withdraw(id, told.sequence(), _ -> true, rights.who(), told.reason()),
                sights.current()::body);
    }
}
