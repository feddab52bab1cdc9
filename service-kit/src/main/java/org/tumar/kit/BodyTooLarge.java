package org.tumar.kit;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// A request body went past the limit.
final class BodyTooLarge extends IOException {

    private final DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("the request body is larger than " + limit);
        this.limit = limit;
    }

    /// The one that caused the other, however wrapped.
    static Optional<BodyTooLarge> in(Throwable exception) {
        return Stream.<@Nullable Throwable>iterate(
                        exception, it -> it != null, it -> it == null ? null : it.getCause())
                .filter(BodyTooLarge.class::isInstance)
                .map(BodyTooLarge.class::cast)
                .findFirst();
    }

    Problem problem() {
        return Problem.common(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The body is larger than the %d bytes that are accepted here."
                                .formatted(limit.toBytes()))
                .with("limit", limit.toBytes());
    }
}
