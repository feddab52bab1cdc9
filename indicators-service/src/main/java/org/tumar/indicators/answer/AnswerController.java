package org.tumar.indicators.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.OfficeBody;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.Deadline;

/// The office's answers over HTTP.
@RestController
@RequestMapping("/v1")
@Tag(name = "Answers", description = "What a gateway asks an office.")
final class AnswerController {

    private final Office office;
    private final Answers answers;

    AnswerController(Office office, Answers answers) {
        this.office = office;
        this.answers = answers;
    }

    @GetMapping("/office")
    @Operation(summary = "Who this office is", description = "REGION, or the country's code.")
    @ApiResponse(responseCode = "200", description = "The office.")
    OfficeBody office() {
        return new OfficeBody(office.code());
    }

    @GetMapping("/programmes")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "Codes of the programmes that are asked for; none: all.",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Operation(
            summary = "Everything that this office knows of programmes",
            description =
                    "Definitions, figures over every span, and what disagrees. The catalogue lists"
                            + " every programme that the office holds, whatever was asked for;"
                            + " codes that it does not hold are absent. The ETag changes with any"
                            + " change of the data, and with the day, as statuses depend on it.")
    @ApiResponse(
            responseCode = "200",
            description = "The answer.",
            content = @Content(schema = @Schema(implementation = OfficeAnswerBody.class)))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing has changed since the given ETag.",
            content = @Content)
    @ApiResponse(
            responseCode = "503",
            description =
                    "The store does not answer (`store-unavailable`), or the time that the caller"
                            + " gave is used up.",
            content = @Content)
    ResponseEntity<Object> programmes(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request) {
        Set<String> codes = codes(parameters);
        OfficeAnswerBody answer = answers.answer(codes);
        String tag = AnswerTag.of(answer, codes);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        Deadline.current().check();
        return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(answer);
    }

    /// Each as it is: a code may have a comma, at which a list would be cut.
    private static Set<String> codes(MultiValueMap<String, String> parameters) {
        Set<String> codes = new TreeSet<>(parameters.getOrDefault("code", List.of()));
        codes.remove("");
        return codes;
    }
}
