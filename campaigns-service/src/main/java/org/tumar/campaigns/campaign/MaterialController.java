package org.tumar.campaigns.campaign;

import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.RecordController;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Words;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.kit.security.Rights;

/// Materials over HTTP.
@RestController
@RequestMapping("/v1/materials")
@Tag(name = "Materials", description = "What was printed and made for campaigns.")
@Words(one = "a material", many = "materials", body = MaterialBody.class)
final class MaterialController extends RecordController<MaterialBody> {

    MaterialController(Keeping<MaterialBody> keeping, Rights rights) {
        super(new RecordEndpoint<>(MaterialBody.class, keeping, rights, READ_CAMPAIGNS));
    }
}
