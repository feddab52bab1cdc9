package org.tumar.contracts.catalogue;

import org.tumar.contracts.event.EventType;

/// Where the sample of an event lies.
final class Golden {

    private Golden() {}

    static String path(EventType<?> type) {
        return "/golden/%s/events/%s.json".formatted(type.producer(), type.name());
    }
}
