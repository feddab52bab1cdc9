package org.tumar.indicators.answer;

import static org.tumar.contracts.access.Operation.LIST_OFFICES;
import static org.tumar.contracts.access.Operation.READ_APPROVED;
import static org.tumar.contracts.access.Operation.READ_FIGURES;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.OfficeBody;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Office;
import org.tumar.indicators.web.ProgrammeRights;
import org.tumar.indicators.web.Refusals;
import org.tumar.kit.Deadline;

/// The office's answers over HTTP.
@RestController
@RequestMapping("/v1")
@Tag(name = "Answers", description = "What a gateway asks an office.")
final class AnswerController {

    private static final String VIEW =
            "`current`: what was submitted or approved last; `approved`: what was approved last."
                    + " None: the first where the caller may see it, else the second.";
    private static final String AS_OF =
            "As the office had recorded it by then, whatever it has learnt since; what is still to"
                    + " come is answered as of now.";

    private final Office office;
    private final Answers answers;
    private final PastAnswers past;
    private final ProgrammeRights rights;
    private final Clock clock;

    AnswerController(
            Office office, Answers answers, PastAnswers past, ProgrammeRights rights, Clock clock) {
        this.office = office;
        this.answers = answers;
        this.past = past;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/office")
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Who this office is",
            description = "REGION, or the country's code.")
    @ApiResponse(responseCode = "200", description = "The office.")
    OfficeBody office() {
        rights.check(LIST_OFFICES, null);
        return new OfficeBody(office.code());
    }

    @GetMapping("/programmes")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "Codes of the programmes that are asked for; none: all.",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Everything that this office knows of programmes",
            description =
                    "Definitions, figures over every span, and what disagrees. The catalogue lists"
                            + " every programme that the office holds, whatever was asked for;"
                            + " codes that it does not hold, and of programmes that the caller may"
                            + " not see, are absent. The ETag changes with what a view shows, and with"
                            + " the day, as statuses depend on it; each view and instant"
                            + " has its own.")
    @ApiResponse(
            responseCode = "200",
            description = "The answer.",
            content = @Content(schema = @Schema(implementation = OfficeAnswerBody.class)))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing has changed since the given ETag.",
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "No such view (`unknown-view`), or no instant (`bad-instant`).",
            content = @Content)
    @ApiResponse(
            responseCode = "503",
            description = "Others are changing a programme: `programme-busy`.",
            content = @Content)
    ResponseEntity<Object> programmes(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(
                            description = VIEW,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"current", "approved"}))
                    @RequestParam(required = false)
                    @Nullable String view,
            @Parameter(description = AS_OF, schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String asOf,
            WebRequest request) {
        Question question = question(codes(parameters), view, asOf);
        OfficeAnswerBody answer =
                question.showing()
                        .asOf()
                        .map(it -> past.answer(question, it))
                        .orElseGet(() -> answers.answer(question));
        String tag = AnswerTag.of(answer, question);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        Deadline.current().check();
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(answer);
    }

    /// Of another view than the caller may see nothing is asked at all.
    private Question question(Set<String> codes, @Nullable String view, @Nullable String asOf) {
        View seen = view(view);
        Operation reading = reading(seen);
        rights.checkAny(reading, codes);
        return new Question(codes, new Showing(seen, instant(asOf)), rights.programmes(reading));
    }

    private View view(@Nullable String name) {
        return switch (name) {
            case null -> rights.allow(READ_FIGURES, null) ? View.CURRENT : View.APPROVED;
            case "current" -> View.CURRENT;
            case "approved" -> View.APPROVED;
            default -> throw Refusals.unknownView().exception();
        };
    }

    private static Operation reading(View view) {
        return view == View.CURRENT ? READ_FIGURES : READ_APPROVED;
    }

    /// Empty for what is still to come: that is answered as of now.
    private Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(it -> OffsetDateTime.parse(it).toInstant())
                    .filter(it -> it.isBefore(clock.instant()));
        } catch (DateTimeParseException _) {
            throw Refusals.badInstant().exception();
        }
    }

    /// Each as it is: a code may have a comma, at which a list would be cut.
    private static Set<String> codes(MultiValueMap<String, String> parameters) {
        Set<String> codes = new TreeSet<>(parameters.getOrDefault("code", List.of()));
        codes.remove("");
        return codes;
    }
}
