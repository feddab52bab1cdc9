package org.tumar.servicetest.violations.time;

import java.time.LocalDate;

class Today {
    LocalDate day() {
        return LocalDate.now();
    }
}
