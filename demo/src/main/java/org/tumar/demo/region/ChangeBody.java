package org.tumar.demo.region;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Change] on its way between two commands.
record ChangeBody(
        String outcome, @Nullable Long millis, @Nullable String why, @Nullable List<String> names) {

    static ChangeBody of(Change change) {
        return switch (change) {
            case Change.Done(Duration time) -> new ChangeBody("done", time.toMillis(), null, null);
            case Change.Nothing(String why) -> new ChangeBody("nothing", null, why, null);
            case Change.Failed(String why) -> new ChangeBody("failed", null, why, null);
            case Change.Unknown(List<String> names) -> new ChangeBody("unknown", null, null, names);
        };
    }

    Change change() {
        return switch (outcome) {
            case "done" -> new Change.Done(Duration.ofMillis(millis == null ? 0 : millis));
            case "nothing" -> new Change.Nothing(String.valueOf(why));
            case "unknown" -> new Change.Unknown(names == null ? List.of() : names);
            default -> new Change.Failed(String.valueOf(why));
        };
    }
}
