package org.tumar.servicetest.sound;

import java.time.Clock;
import java.time.LocalDate;

record Programme(String code, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
