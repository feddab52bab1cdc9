package org.tumar.partners.training;

import static org.tumar.contracts.access.Operation.RECORD_TRAININGS;

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
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.RecordedTrainingBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.partners.TrainingCorrectionBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.check.Faults;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.training.Trainings.Read;
import org.tumar.partners.web.Answers;
import org.tumar.partners.web.Fields;
import org.tumar.partners.web.Refusals;
import org.tumar.partners.web.Stores;
import tools.jackson.databind.JsonNode;

/// Single trainings over HTTP, as they are entered, corrected and taken back.
@RestController
@RequestMapping("/v1/trainings")
@Tag(name = "Trainings")
final class TrainingEntryController {

    private static final String ID = "The training's id.";
    private static final String KEPT = "The training as it is now kept.";
    private static final String BAD = "Fields will not do: `bad-record`, with `errors`.";
    private static final String NOT_FOUND =
            "There is no such training that the caller may see: `record-not-found`.";
    private static final String CHANGED = "The training has changed since: `changed-since`.";

    private final Recording<Training> recording;
    private final Trainings trainings;
    private final TrainingJson json;
    private final Rights rights;

    TrainingEntryController(
            Recording<Training> recording, Trainings trainings, TrainingJson json, Rights rights) {
        this.recording = recording;
        this.trainings = trainings;
        this.json = json;
        this.rights = rights;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            summary = "Enter trainings",
            description =
                    "One as JSON, or many as NDJSON or CSV. Sent again, they change nothing. A focal"
                            + " point enters those of the own organisation alone.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TrainingBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = RecordedTrainingBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was there already, just so; of many: what came of them.",
            content = @Content(schema = @Schema(implementation = RecordedTrainingBody.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Of many: there is no such mode, `bad-query`.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "The id says something else: `other-content`.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description =
                    BAD
                            + " Of many: `bad-rows`, with `errors` row by row and with `refused`, and"
                            + " nothing was changed.",
            content = @Content)
    @Stores
    ResponseEntity<Object> enter(
            @org.springframework.web.bind.annotation.RequestBody JsonNode sent) {
        rights.door(RECORD_TRAININGS);
        Fields fields = Fields.of(sent, Faults.ofOne());
        String id = json.id(fields);
        Optional<Training> read = json.training(fields);
        Training training = checked(fields, id, read, "");
        Map<String, Training> entry = Map.of(Objects.requireNonNull(id), training);
        return Answers.of(
                Objects.requireNonNull(recording.enter(entry, rights.who()).get(id)),
                TrainingBodyJson::recorded);
    }

    /// @throws org.springframework.web.ErrorResponseException the 422 problem
    private Training checked(
            Fields fields, @Nullable String id, Optional<Training> read, String path) {
        Training training = read.orElseThrow(() -> Answers.bad(fields));
        Faults more = Faults.ofOne();
        trainings.checkPartners(
                List.of(new Read(Objects.requireNonNull(id), training, more)),
                rights.claims(RECORD_TRAININGS));
        more.all().forEach(it -> fields.faults().add(path + it.field(), it.code(), it.message()));
        if (!more.isEmpty()) {
            throw Answers.bad(fields);
        }
        return training;
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Put a training right",
            description =
                    "What it said before stays in its history. Sent again, it changes nothing. One"
                            + " that was withdrawn counts again.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    TrainingCorrectionBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = RecordedTrainingBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    @ApiResponse(responseCode = "409", description = CHANGED, content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @Stores
    ResponseEntity<Object> correct(
            @Parameter(description = ID) @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody JsonNode sent) {
        rights.door(RECORD_TRAININGS);
        Predicate<@Nullable String> mine = rights.claims(RECORD_TRAININGS);
        Fields fields = Fields.of(sent, Faults.ofOne());
        Fields inner = fields.item("record").orElseGet(() -> Answers.missing(fields, "record"));
        fields.checkNames(TrainingCorrectionBody.class);
        Answers.checkId(inner, id);
        Optional<Training> read = json.training(inner);
        Answers.Told told = Answers.told(fields);
        if (recording.find(id).filter(it -> mine.test(it.content().partner())).isEmpty()) {
            return Refusals.RECORDS.notFound().response();
        }
        Training training = checked(fields, id, read, "record.");
        return Answers.of(
                recording.correct(
                        id,
                        told.sequence(),
                        it -> mine.test(it.partner()),
                        _ -> training,
                        rights.who(),
                        told.reason()),
                TrainingBodyJson::recorded);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a training back",
            description = "It counts no longer; what it said can still be read.")
    @ApiResponse(
            responseCode = "200",
            description = "The training, withdrawn.",
            content = @Content(schema = @Schema(implementation = RecordedTrainingBody.class)))
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
        rights.door(RECORD_TRAININGS);
        Predicate<@Nullable String> mine = rights.claims(RECORD_TRAININGS);
        Answers.Told told = Answers.told(sequence, reason);
        return Answers.of(
                recording.withdraw(
                        id,
                        told.sequence(),
                        it -> mine.test(it.partner()),
                        rights.who(),
                        told.reason()),
                TrainingBodyJson::recorded);
    }
}
