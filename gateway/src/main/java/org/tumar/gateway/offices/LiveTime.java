package org.tumar.gateway.offices;

import java.time.Duration;

/// For how long what an office has confirmed counts as live.
record LiveTime(Uptime uptime, long nanos) {

    static LiveTime of(Duration live, Uptime uptime) {
        return new LiveTime(uptime, live.toNanos());
    }

    /// The earliest mark that is live at a moment.
    long since(long now) {
        return now - nanos;
    }

    boolean isOver(long mark) {
        return mark == Uptime.NEVER || mark < since(uptime.now());
    }
}
