package org.tumar.partners.network;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.partners.network.Growth.Span;
import org.tumar.partners.partner.Sight;
import org.tumar.partners.partner.Sights;
import org.tumar.partners.web.Days;

/// The network over HTTP.
@RestController
@Tag(name = "Network", description = "How the network of partners grows.")
final class NetworkController {

    private final Network network;
    private final Sights sights;

    NetworkController(Network network, Sights sights) {
        this.network = network;
        this.sights = sights;
    }

    @GetMapping("/v1/partners/growth")
    @Operation(
            summary = "How the network grew in a span of days",
            description =
                    "How many there were the day before, joined, left, and were there on the last"
                            + " day.")
    @ApiResponse(responseCode = "200", description = "The growth.")
    @ApiResponse(
            responseCode = "400",
            description = "A parameter will not do: `bad-query`.",
            content = @Content)
    GrowthBody growth(
            @Parameter(
                            description =
                                    "Whose network; absent: of all programmes that the caller may"
                                            + " see, each partner once.")
                    @RequestParam(required = false)
                    @Nullable String programme,
            @Parameter(description = "The first day, such as 2014-01-01.")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last day.") @RequestParam(required = false)
                    @Nullable String to) {
        Sight sight = sights.check(programme);
        Span span = new Span(Days.required("from", from), Days.required("to", to));
        Days.checkOrder(span.from(), span.to());
        return network.growth(Optional.ofNullable(programme), span, sight);
    }
}
