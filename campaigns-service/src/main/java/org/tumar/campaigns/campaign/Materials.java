package org.tumar.campaigns.campaign;

import java.util.Optional;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;

/// The materials of the office.
record Materials(Mirror<MaterialBody, Kept<MaterialBody>> mirror) {

    /// A withdrawn one too: what was given away was.
    Optional<MaterialBody> made(String id) {
        return mirror.find(id).map(Kept::content);
    }

    Optional<MaterialBody> find(String id) {
        return mirror.find(id).filter(it -> !it.withdrawn()).map(Kept::content);
    }
}
