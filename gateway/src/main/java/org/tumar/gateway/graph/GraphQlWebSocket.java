package org.tumar.gateway.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;

/// GraphQL over WebSocket (graphql-transport-ws), for pages of this gateway and of allowed origins.
///
/// What is no message of the protocol ends the connection with 4400.
final class GraphQlWebSocket extends GraphQlWebSocketHandler {

    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final int LONGEST_MESSAGE = 256 * 1024;
    private static final String COUNTED = GraphQlWebSocket.class.getName();

    private static final Set<String> WITHOUT_ID = Set.of("connection_init", "ping", "pong");

    /// @param alive how often a connection is asked for a sign of life
    record Pace(Duration init, Duration alive) {}

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /// @param most connections
    /// @param origins null for pages of this gateway only
    GraphQlWebSocket(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> json,
            Pace pace,
            @Nullable CorsConfiguration origins,
            int most) {
        super(
                handler,
                json,
                pace.init(),
                pace.alive(),
                origins == null ? new CorsConfiguration() : origins);
        this.most = most;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        session.getAttributes().put(COUNTED, true);
        if (open.incrementAndGet() > most) {
            close(session, CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        super.afterConnectionEstablished(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(COUNTED) != null) {
            open.decrementAndGet();
        }
        super.afterConnectionClosed(session, status);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
            throws Exception {
        if (!session.isOpen()) {
            return;
        }
        if (isOfTheProtocol(message.getPayload())) {
            super.handleTextMessage(session, message);
        } else {
            close(session, INVALID);
        }
    }

    private static boolean isOfTheProtocol(String message) {
        try {
            return TumarJson.mapper().readValue(message, Object.class) instanceof Map<?, ?> parts
                    && parts.get("type") instanceof String type
                    && isSound(type, parts);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static boolean isSound(String type, Map<?, ?> parts) {
        boolean identified = parts.get("id") instanceof String id && !id.isEmpty();
        return switch (type) {
            case "subscribe" ->
                    identified
                            && parts.get("payload") instanceof Map<?, ?> asked
                            && asked.get("query") instanceof String;
            case "complete" -> identified;
            default ->
                    WITHOUT_ID.contains(type)
                            && (parts.get("payload") == null
                                    || parts.get("payload") instanceof Map);
        };
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            return;
        }
    }
}
