package org.tumar.gateway.graph;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.tumar.kit.security.Tokens;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Lets WebSockets in whose first message has the token of a person, or whose handshake had, and
/// shows them out when it ends.
///
/// A browser can send no header with a handshake: `{"Authorization": "Bearer …"}` is the payload of
/// `connection_init`.
final class GraphQlSocketDoor {

    private static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus ENDED = new CloseStatus(4401, "Access token ended");
    private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");

    private static final CloseStatus LATER =
            CloseStatus.SERVICE_RESTARTED.withReason("Identity unavailable");

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private static final String END = GraphQlSocketDoor.class.getName();

    private final Tokens tokens;
    private final Clock clock;

    GraphQlSocketDoor(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @param payload of `connection_init`
    /// @return false where the session was closed
    boolean letsIn(WebSocketSession session, @Nullable Object payload) {
        Tokens.Checked checked =
                token(session, payload)
                        .map(tokens::check)
                        .orElseGet(() -> new Tokens.Checked.Bad("none"));
        return switch (checked) {
            case Tokens.Checked.Good(var identified) ->
                    GraphQlViewer.of(identified)
                            .map(it -> admitted(session, it))
                            .orElseGet(() -> close(session, FORBIDDEN));
            case Tokens.Checked.Bad _ -> close(session, UNAUTHORIZED);
            case Tokens.Checked.Unknown _ -> close(session, LATER);
        };
    }

    private boolean admitted(WebSocketSession session, GraphQlViewer viewer) {
        session.getAttributes().put(GraphQlViewer.ATTRIBUTE, viewer);
        Duration left = Duration.between(clock.instant(), viewer.until());
        Disposable end =
                Mono.delay(left.isNegative() ? Duration.ZERO : left, Schedulers.boundedElastic())
                        .subscribe(_ -> close(session, ENDED));
        session.getAttributes().put(END, end);
        return true;
    }

    /// The session has ended by itself.
    void left(WebSocketSession session) {
        if (session.getAttributes().remove(END) instanceof Disposable end) {
            end.dispose();
        }
    }

    private static Optional<String> token(WebSocketSession session, @Nullable Object payload) {
        @Nullable String sent =
                payload instanceof Map<?, ?> parts
                                && parts.get(HttpHeaders.AUTHORIZATION) instanceof String given
                        ? given
                        : session.getHandshakeHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(sent)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1));
    }

    private static boolean close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            return false;
        }
        return false;
    }
}
