package org.tumar.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tumar.demo.office.Json;
import tools.jackson.databind.JsonNode;

/// Everything there is to know of CT.0495: all indicators, offices and periods, and what disagrees.
final class FullQuery {

    private static final String QUERY = resource();

    private final HttpLoad.Request request;

    /// @param token of whoever asks
    FullQuery(int gatewayPort, String token) {
        this(gatewayPort, token, QUERY);
    }

    private FullQuery(int gatewayPort, String token, String query) {
        String body = Json.MAPPER.writeValueAsString(Map.of("query", query));
        request = new HttpLoad.Request(gatewayPort, "/graphql", body, token);
    }

    /// With the figures of one country alone beside the region's, so that the answer is as large
    /// however many countries there are.
    static FullQuery ofOneCountry(int gatewayPort, String token, String country) {
        return new FullQuery(
                gatewayPort,
                token,
                QUERY.replace("national {", "national(countries: [\"" + country + "\"]) {"));
    }

    HttpLoad.Request request() {
        return request;
    }

    byte[] answer() throws IOException {
        return HttpLoad.once(request);
    }

    /// How often an office had changed by the answer; -1 where it is not in it.
    long shows(StubOffice office) throws IOException {
        return HttpLoad.once(request, office::changeIn);
    }

    /// Whether every office stands behind every figure, freshly confirmed.
    static boolean isWhole(byte[] answer) {
        JsonNode indicators = Json.MAPPER.readTree(answer).at("/data/programme/indicators");
        for (JsonNode indicator : indicators) {
            JsonNode coverage = indicator.at("/regional/coverage");
            if (!coverage.path("complete").asBoolean() || !coverage.path("stale").isEmpty()) {
                return false;
            }
        }
        return !indicators.isEmpty();
    }

    /// The value of an office's actual in a period; empty where there is none.
    static String actual(byte[] answer, String indicator, String office, String period) {
        for (JsonNode each : Json.MAPPER.readTree(answer).at("/data/programme/indicators")) {
            if (each.path("code").asString().equals(indicator)) {
                for (JsonNode national : each.path("national")) {
                    if (national.path("office").asString().equals(office)) {
                        return actual(national, period);
                    }
                }
            }
        }
        return "";
    }

    private static String actual(JsonNode national, String period) {
        for (JsonNode span : national.path("periods")) {
            if (span.path("period").asString().equals(period)) {
                return span.at("/actual/value").asString("");
            }
        }
        return "";
    }

    private static String resource() {
        try (InputStream in = FullQuery.class.getResourceAsStream("/bench/full.graphql")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: bench/full.graphql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
