package org.tumar.indicators.importing;

import static org.tumar.contracts.access.Operation.READ_DELIVERIES;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.indicators.web.ProgrammeRights;

/// Deliveries over HTTP.
@RestController
@RequestMapping("/v1/programmes/{code}")
@Tag(name = "Deliveries", description = "What became of what other offices sent.")
final class DeliveryController {

    private final Deliveries deliveries;
    private final ProgrammeRights rights;

    DeliveryController(Deliveries deliveries, ProgrammeRights rights) {
        this.deliveries = deliveries;
        this.rights = rights;
    }

    @GetMapping("/deliveries/{sequence}")
    @Operation(
            summary = "What became of one delivery",
            description =
                    "Of what an import at the programme's owner sent to this office: waiting,"
                            + " applied (with what it did), refused (with why), or superseded:"
                            + " it did not get in, and something newer of the owner has come. The"
                            + " last 20 are remembered as a whole.")
    @ApiResponse(responseCode = "200", description = "What became of it.")
    DeliveryBody delivery(
            @Parameter(description = "The programme's code, such as `CT.0495`.") @PathVariable
                    String code,
            @Parameter(description = "As the owner's receipt gives it.") @PathVariable
                    long sequence) {
        rights.check(READ_DELIVERIES, code);
        return deliveries.find(code, sequence);
    }
}
