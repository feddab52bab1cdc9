package org.tumar.partners.training;

import static org.tumar.contracts.access.Operation.READ_TRAININGS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.RecordedTrainingBody;
import org.tumar.contracts.partners.TrainingListBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.security.Rights;
import org.tumar.partners.recording.Recording;
import org.tumar.partners.web.Answers;
import org.tumar.partners.web.Refusals;
import org.tumar.partners.web.Versions;

/// Trainings over HTTP, as they are.
@RestController
@RequestMapping("/v1/trainings")
@Tag(
        name = "Trainings",
        description = "Who was trained in what, without names; and what was learnt.")
final class TrainingController {

    private static final String ID = "The training's id.";
    private static final String NOT_FOUND =
            "There is no such training that the caller may see: `record-not-found`.";
    private static final int MOST = 1_000;

    private final Recording<Training> recording;
    private final Mirror<Training, Kept<Training>> mirror;
    private final Rights rights;

    TrainingController(
            Recording<Training> recording, Mirror<Training, Kept<Training>> mirror, Rights rights) {
        this.recording = recording;
        this.mirror = mirror;
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "Trainings",
            description = "By id, those that the caller may read; withdrawn ones are left out.")
    @ApiResponse(responseCode = "200", description = "A page of trainings.")
    TrainingListBody list(
            @Parameter(description = "Those that it held.") @RequestParam(required = false)
                    @Nullable String partner,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many at most, up to 1,000.")
                    @RequestParam(defaultValue = "100")
                    int first) {
        rights.door(READ_TRAININGS);
        Predicate<@Nullable String> readable = rights.organisations(READ_TRAININGS);
        List<Kept<Training>> all =
                mirror.all().stream()
                        .filter(it -> !it.withdrawn())
                        .filter(it -> readable.test(it.content().partner()))
                        .filter(it -> partner == null || it.content().partner().equals(partner))
                        .toList();
        List<Kept<Training>> rest =
                all.stream()
                        .filter(it -> after == null || it.id().compareTo(after) > 0)
                        .sorted(Comparator.comparing(Kept::id))
                        .toList();
        List<Kept<Training>> page =
                rest.subList(0, Math.min(Math.clamp(first, 1, MOST), rest.size()));
        return new TrainingListBody(
                page.stream().map(TrainingBodyJson::recorded).toList(),
                all.size(),
                page.size() == rest.size() ? null : page.getLast().id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A training", description = "As it is kept, with its gain of knowledge.")
    @ApiResponse(
            responseCode = "200",
            description = "The training.",
            content = @Content(schema = @Schema(implementation = RecordedTrainingBody.class)))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    ResponseEntity<Object> find(@Parameter(description = ID) @PathVariable String id) {
        return readable(id)
                .map(it -> Answers.found(it, TrainingBodyJson::recorded))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "What was said of a training",
            description =
                    "Every version, oldest first, with who said it, when and why; those of an"
                            + " organisation whose trainings the caller may not read are left out.")
    @ApiResponse(
            responseCode = "200",
            description = "The versions.",
            content =
                    @Content(
                            array =
                                    @ArraySchema(
                                            schema = @Schema(ref = "VersionBodyTrainingBody"))))
    @ApiResponse(responseCode = "404", description = NOT_FOUND, content = @Content)
    ResponseEntity<Object> history(@Parameter(description = ID) @PathVariable String id) {
        Predicate<@Nullable String> theirs = rights.organisations(READ_TRAININGS);
        return readable(id)
                .map(kept -> kept.withHistory(it -> theirs.test(it.partner())))
                .<ResponseEntity<Object>>map(kept ->
                        ResponseEntity.ok(
                                Versions.of(kept, it -> TrainingBodyJson.body(id, it.content()))))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    private Optional<Kept<Training>> readable(String id) {
        rights.door(READ_TRAININGS);
        return recording
                .find(id)
                .filter(it -> rights.allow(READ_TRAININGS, it.content().partner()));
    }
}
