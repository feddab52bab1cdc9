package org.tumar.demo.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure.
///
/// @param value with its unit
/// @param goal in words; null where there is none
/// @param met null where there is no goal
record Row(String what, String value, @Nullable String goal, @Nullable Boolean met) {

    /// A figure that no goal was set for.
    static Row of(String what, String value) {
        return new Row(what, value, null, null);
    }

    String verdict() {
        return met == null ? "" : met ? "met" : "**missed**";
    }
}
