package org.tumar.campaigns.hotline;

import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.web.RecordController;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Words;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.security.Rights;

/// Hotlines over HTTP.
@RestController
@RequestMapping("/v1/hotlines")
@Tag(name = "Hotlines", description = "Hotlines of the office.")
@Words(one = "a hotline", many = "hotlines", body = HotlineBody.class)
final class HotlineController extends RecordController<HotlineBody> {

    HotlineController(Keeping<HotlineBody> keeping, Rights rights) {
        super(new RecordEndpoint<>(HotlineBody.class, keeping, rights, READ_CAMPAIGNS, READ_CALLS));
    }
}
