package org.tumar.gateway.graph;

import java.util.concurrent.Semaphore;
import org.springframework.web.socket.WebSocketSession;

/// How many WebSockets may be open: of persons, and, apart from them, of those who have not said
/// yet who they are.
final class GraphQlPlaces {

    private static final String PLACE = GraphQlPlaces.class.getName();

    private final Semaphore known;
    private final Semaphore waiting;

    GraphQlPlaces(int known, int waiting) {
        this.known = new Semaphore(known);
        this.waiting = new Semaphore(waiting);
    }

    /// @return whether there was a place for one more of whom nothing is known
    boolean comes(WebSocketSession session) {
        return takes(session, waiting);
    }

    /// @return whether there was a place for one more person
    boolean isKnown(WebSocketSession session) {
        goes(session);
        return takes(session, known);
    }

    void goes(WebSocketSession session) {
        if (session.getAttributes().remove(PLACE) instanceof Semaphore places) {
            places.release();
        }
    }

    private boolean takes(WebSocketSession session, Semaphore places) {
        if (!places.tryAcquire()) {
            return false;
        }
        session.getAttributes().put(PLACE, places);
        if (!session.isOpen()) {
            goes(session);
        }
        return true;
    }
}
