package org.tumar.servicetest.violations.time;

import java.time.Clock;

class OwnClock {
    Clock clock() {
        return Clock.systemUTC();
    }
}
