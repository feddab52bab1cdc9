package org.tumar.servicetest.violations.time;

import java.time.LocalDate;
import java.time.ZoneOffset;

class TodayElsewhere {
    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
