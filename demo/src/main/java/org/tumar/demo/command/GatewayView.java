package org.tumar.demo.command;

import java.time.Duration;
import java.util.Map;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.Json;
import tools.jackson.databind.JsonNode;

/// How the gateway sees an office that is up again: one that it had given up it asks again only
/// after some seconds.
final class GatewayView {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String QUERY = "{ offices { code services { health } } }";

    private final HttpGateway gateway;

    GatewayView(HttpGateway gateway) {
        this.gateway = gateway;
    }

    /// Waits until the gateway sees the office.
    ///
    /// @return false where it does not in good time, or does not answer itself
    boolean awaits(String office) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!sees(office)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(BETWEEN);
            }
            return true;
        } catch (CommandFailed _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean sees(String office) {
        JsonNode answer = Json.MAPPER.readTree(gateway.ask(QUERY, Map.of()));
        for (JsonNode each : answer.path("data").path("offices")) {
            if (each.path("code").asString().equals(office)) {
                return each.path("services").path(0).path("health").asString().equals("UP");
            }
        }
        return true;
    }
}
