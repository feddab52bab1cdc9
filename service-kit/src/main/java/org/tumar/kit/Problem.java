package org.tumar.kit;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/// A refusal on the wire (RFC 9457): `urn:tumar:problem:<service>:<code>`.
///
/// The correlation id is added on the way out.
///
/// @param type `urn:tumar:problem:` and what follows
/// @param detail what is wrong and how to mend it; nothing personal, nothing of another service
/// @param extensions further members, by name
public record Problem(HttpStatus status, URI type, String detail, Map<String, Object> extensions) {

    static final String URN = "urn:tumar:problem:";

    /// Keeps its own copy of the extensions, in their order.
    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /// A refusal of one service.
    ///
    /// @param service such as `indicators`
    /// @param code stable, such as `programme-not-found`
    public static Problem of(HttpStatus status, String service, String code, String detail) {
        return common(status, service + ":" + code, detail);
    }

    /// A refusal that every service has alike: `urn:tumar:problem:<code>`.
    public static Problem common(HttpStatus status, String code, String detail) {
        return new Problem(status, URI.create(URN + code), detail, Map.of());
    }

    /// This problem with a further member.
    public Problem with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(status, type, detail, more);
    }

    public ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type);
        extensions.forEach(body::setProperty);
        return body;
    }

    /// The answer of a controller that refuses.
    public ResponseEntity<Object> response() {
        return ResponseEntity.status(status).body(body());
    }

    /// For refusing from where no response can be returned.
    public ErrorResponseException exception() {
        return new ErrorResponseException(status, body(), null);
    }
}
