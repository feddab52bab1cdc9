package org.tumar.demo.region;

import java.time.Duration;
import java.util.List;

/// What came of stopping or starting a process.
public sealed interface Change {

    /// @param time until it was really gone, or ready
    record Done(Duration time) implements Change {}

    /// It was so already.
    record Nothing(String why) implements Change {}

    record Failed(String why) implements Change {}

    /// @param names those that there are
    record Unknown(List<String> names) implements Change {}
}
