package org.tumar.partners.web;

import static org.tumar.contracts.access.Operation.READ_PARTNERS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.kit.security.Rights;

/// The code lists over HTTP.
@RestController
@Tag(name = "Code lists", description = "The codes that fields may have.")
final class CodeListController {

    private final Rights rights;

    CodeListController(Rights rights) {
        this.rights = rights;
    }

    @GetMapping("/v1/partners/code-lists")
    @Operation(summary = "The code lists", description = "With their versions and sources.")
    @ApiResponse(responseCode = "200", description = "All lists.")
    List<CodeListBody> codeLists() {
        rights.door(READ_PARTNERS);
        return PartnerCodes.all();
    }
}
