package org.tumar.gateway.offices;

import org.jspecify.annotations.Nullable;

/// What one HTTP call came to.
sealed interface Reply {

    /// A whole answer.
    final class Full implements Reply {

        private final byte[] body;
        private final @Nullable String tag;

        /// @param tag for revalidation; null where the office gave none
        Full(byte[] body, @Nullable String tag) {
            this.body = body;
            this.tag = tag;
        }

        byte[] body() {
            return body;
        }

        @Nullable String tag() {
            return tag;
        }
    }

    /// The answer that the caller already has still stands.
    record Unchanged() implements Reply {}

    /// An answer of which no more than the limit was read.
    record TooLarge(int limit) implements Reply {}

    /// @param reason for the log; nothing of the office's own words
    record None(Health health, String reason) implements Reply {}
}
