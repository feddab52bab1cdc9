package org.tumar.gateway.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;

/// GraphQL over WebSocket (graphql-transport-ws), for pages of this gateway and of allowed origins.
///
/// What is no message of the protocol ends the connection with 4400.
final class GraphQlWebSocket extends GraphQlWebSocketHandler {

    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final int LONGEST_MESSAGE = 256 * 1024;
    private static final String SERIAL = GraphQlWebSocket.class.getName();

    private static final Set<String> WITHOUT_ID = Set.of("connection_init", "ping", "pong");

    /// @param alive how often a connection is asked for a sign of life
    record Pace(Duration init, Duration alive) {}

    /// Lets no end come between the halves of a message: the client would not learn why.
    private static final class Serial extends WebSocketSessionDecorator {

        private final ReentrantLock turn = new ReentrantLock();

        Serial(WebSocketSession session) {
            super(session);
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            turn.lock();
            try {
                if (isOpen()) {
                    super.sendMessage(message);
                }
            } finally {
                turn.unlock();
            }
        }

        @Override
        public void close(CloseStatus status) throws IOException {
            turn.lock();
            try {
                super.close(status);
            } finally {
                turn.unlock();
            }
        }
    }

    private final GraphQlSocketDoor door;
    private final GraphQlPlaces places;

    /// @param origins null for pages of this gateway only
    GraphQlWebSocket(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> json,
            Pace pace,
            @Nullable CorsConfiguration origins,
            GraphQlSocketDoor door,
            GraphQlPlaces places) {
        super(
                handler,
                json,
                pace.init(),
                pace.alive(),
                origins == null ? new CorsConfiguration() : origins);
        this.door = door;
        this.places = places;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        Serial serial = new Serial(session);
        session.getAttributes().put(SERIAL, serial);
        if (!places.comes(session)) {
            close(serial, CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        super.afterConnectionEstablished(serial);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        session.getAttributes().remove(SERIAL);
        places.goes(session);
        door.left(session);
        super.afterConnectionClosed(session, status);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
            throws Exception {
        if (!session.isOpen() || !(session.getAttributes().get(SERIAL) instanceof Serial serial)) {
            return;
        }
        Optional<Map<?, ?>> parts = parts(message.getPayload());
        if (parts.isEmpty()) {
            close(serial, INVALID);
        } else if (isLetIn(serial, parts.get())) {
            super.handleTextMessage(serial, message);
        }
    }

    private boolean isLetIn(WebSocketSession session, Map<?, ?> parts) {
        return switch (String.valueOf(parts.get("type"))) {
            case "connection_init" -> greets(session, parts.get("payload"));
            case "subscribe" -> door.isStillIn(session);
            default -> true;
        };
    }

    /// Whoever was let in is not asked again: a second `connection_init` is refused anyway.
    private boolean greets(WebSocketSession session, @Nullable Object payload) {
        if (session.getAttributes().containsKey(GraphQlViewer.ATTRIBUTE)) {
            return true;
        }
        if (!door.letsIn(session, payload)) {
            return false;
        }
        if (!places.isKnown(session)) {
            close(session, CloseStatus.SERVICE_OVERLOAD);
            return false;
        }
        return true;
    }

    /// Empty where it is no message of the protocol.
    private static Optional<Map<?, ?>> parts(String message) {
        try {
            return TumarJson.mapper().readValue(message, Object.class) instanceof Map<?, ?> parts
                            && parts.get("type") instanceof String type
                            && isSound(type, parts)
                    ? Optional.of(parts)
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSound(String type, Map<?, ?> parts) {
        boolean identified = parts.get("id") instanceof String id && !id.isEmpty();
        return switch (type) {
            case "subscribe" ->
                    identified && parts.get("payload") instanceof Map<?, ?> asked && isSound(asked);
            case "complete" -> identified;
            default -> WITHOUT_ID.contains(type) && isNullOr(Map.class, parts.get("payload"));
        };
    }

    private static boolean isSound(Map<?, ?> asked) {
        return asked.get("query") instanceof String
                && isNullOr(String.class, asked.get("operationName"))
                && isNullOr(Map.class, asked.get("variables"))
                && isNullOr(Map.class, asked.get("extensions"));
    }

    private static boolean isNullOr(Class<?> type, @Nullable Object value) {
        return value == null || type.isInstance(value);
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            return;
        }
    }
}
