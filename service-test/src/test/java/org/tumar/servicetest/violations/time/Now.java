package org.tumar.servicetest.violations.time;

import java.time.Instant;

class Now {
    Instant instant() {
        return Instant.now();
    }
}
