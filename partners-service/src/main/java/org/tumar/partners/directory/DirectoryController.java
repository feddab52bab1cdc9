package org.tumar.partners.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.PartnerPageBody;
import org.tumar.partners.partner.Sights;
import org.tumar.partners.spelling.Romanization;
import org.tumar.partners.spelling.Spelling;
import org.tumar.partners.web.Refusals;

/// The directory over HTTP.
@RestController
@Tag(name = "Directory", description = "Looking for partners, in any alphabet.")
final class DirectoryController {

    private static final int MOST = 500;

    private final Directory directory;
    private final Romanization romanization;
    private final Sights sights;

    DirectoryController(Directory directory, Romanization romanization, Sights sights) {
        this.directory = directory;
        this.romanization = romanization;
        this.sights = sights;
    }

    @GetMapping("/v1/partners")
    @Operation(
            summary = "Look for partners",
            description =
                    "Ordered by name. A donor is shown those that are or were in the network of the"
                            + " donor's programmes.")
    @ApiResponse(responseCode = "200", description = "A page of the directory.")
    @ApiResponse(
            responseCode = "400",
            description = "A parameter will not do: `bad-query`.",
            content = @io.swagger.v3.oas.annotations.media.Content)
    PartnerPageBody find(
            @Parameter(description = "Words of a name, or their beginnings, Cyrillic or Latin.")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "A service that it offers, by its code.")
                    @RequestParam(required = false)
                    @Nullable String service,
            @Parameter(description = "Its kind, by its code.") @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(
                            description =
                                    "Where it works: a country's code, or a region or settlement,"
                                            + " Cyrillic or Latin.")
                    @RequestParam(required = false)
                    @Nullable String place,
            @Parameter(description = "In whose network it is or was.")
                    @RequestParam(required = false)
                    @Nullable String programme,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many at most, up to 500.")
                    @RequestParam(defaultValue = "50")
                    int first) {
        var sight = sights.check(programme);
        Wanted wanted =
                new Wanted(
                        words("q", q),
                        given(service),
                        given(kind),
                        given(place)
                                .flatMap(it ->
                                        words("place", it).map(one -> new Wanted.Place(it, one))),
                        given(programme));
        return directory.page(wanted, sight, cursor(after), Math.clamp(first, 1, MOST));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    /// What has no letter and no digit finds nothing, and would seem to find everything.
    private Optional<Spelling> words(String parameter, @Nullable String text) {
        Optional<Spelling> words = given(text).map(it -> Spelling.of(it, romanization));
        if (words.map(Spelling::isEmpty).orElse(false)) {
            throw Refusals.badQuery(parameter, "There is no letter and no digit in it.")
                    .exception();
        }
        return words;
    }

    private static Optional<Cursor> cursor(@Nullable String after) {
        Optional<Cursor> cursor = given(after).flatMap(Cursor::read);
        if (given(after).isPresent() && cursor.isEmpty()) {
            throw Refusals.badQuery("after", "Take `next` of the page before.").exception();
        }
        return cursor;
    }
}
