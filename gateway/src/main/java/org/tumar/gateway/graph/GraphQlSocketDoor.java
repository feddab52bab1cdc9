package org.tumar.gateway.graph;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Tokens;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Lets WebSockets in whose first message has the token of a person, or whose handshake had, and
/// shows them out when it ends, or is revoked.
///
/// A browser can send no header with a handshake: `{"Authorization": "Bearer …"}` is the payload of
/// `connection_init`.
final class GraphQlSocketDoor {

    private static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus ENDED = new CloseStatus(4401, "Access token ended");
    private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");

    private static final CloseStatus LATER =
            CloseStatus.SERVICE_RESTARTED.withReason("Identity unavailable");

    private static final String ADMITTED = GraphQlSocketDoor.class.getName();

    private final GraphQlPass pass;
    private final Access access;
    private final Clock clock;

    /// By which token a session goes on, and what shows it out.
    private record Admitted(String token, Disposable end) {

        /// Without the token.
        @Override
        public String toString() {
            return "admitted";
        }
    }

    GraphQlSocketDoor(GraphQlPass pass, Access access, Clock clock) {
        this.pass = pass;
        this.access = access;
        this.clock = clock;
    }

    /// @param payload of `connection_init`
    /// @return false where the session was closed
    boolean letsIn(WebSocketSession session, @Nullable Object payload) {
        @Nullable String token = token(session, payload);
        return switch (pass.tokens().check(token)) {
            case Tokens.Checked.Good(var identified) ->
                    GraphQlViewer.of(identified, access)
                            .map(it -> admitted(session, it, String.valueOf(token)))
                            .orElseGet(() -> close(session, FORBIDDEN));
            case Tokens.Checked.Bad _ -> close(session, UNAUTHORIZED);
            case Tokens.Checked.Unknown _ -> close(session, LATER);
        };
    }

    /// Whether a session may ask for one thing more.
    ///
    /// @return false where it was closed
    boolean isStillIn(WebSocketSession session) {
        @Nullable String token =
                session.getAttributes().get(ADMITTED) instanceof Admitted(String own, _)
                        ? own
                        : null;
        return pass.holds(token) || close(session, token == null ? UNAUTHORIZED : ENDED);
    }

    private boolean admitted(WebSocketSession session, GraphQlViewer viewer, String token) {
        session.getAttributes().put(GraphQlViewer.ATTRIBUTE, viewer);
        Duration left = Duration.between(clock.instant(), viewer.until());
        Mono<Void> over = Mono.delay(left.isNegative() ? Duration.ZERO : left).then();
        Disposable end =
                Mono.firstWithSignal(over, pass.lost(token))
                        .onErrorComplete()
                        .publishOn(Schedulers.boundedElastic())
                        .doOnTerminate(() -> close(session, ENDED))
                        .subscribe();
        session.getAttributes().put(ADMITTED, new Admitted(token, end));
        if (!session.isOpen()) {
            left(session);
        }
        return true;
    }

    /// The session has ended by itself.
    void left(WebSocketSession session) {
        if (session.getAttributes().remove(ADMITTED) instanceof Admitted(_, Disposable end)) {
            end.dispose();
        }
    }

    private static @Nullable String token(WebSocketSession session, @Nullable Object payload) {
        return GraphQlPass.token(
                payload instanceof Map<?, ?> parts
                                && parts.get(HttpHeaders.AUTHORIZATION) instanceof String given
                        ? given
                        : session.getHandshakeHeaders().getFirst(HttpHeaders.AUTHORIZATION));
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
