package org.tumar.servicetest;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// What a [TestIdentity] answers over HTTP.
final class TestProvider {

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(5);

    /// What an endpoint answers to a form; refuses with 401 where it throws.
    private interface Endpoint {
        Map<String, Object> answer(Map<String, String> form) throws ClientRefused;
    }

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final TestKeys keys;
    private final TestClients clients;
    private final int port;
    private volatile boolean stalled;
    private volatile boolean demo;
    private HttpServer server;

    TestProvider(TestKeys keys) throws IOException {
        this.keys = keys;
        server = bind(0);
        port = server.getAddress().getPort();
        clients = new TestClients(keys.client(), issuer(), clock);
        server.start();
    }

    private HttpServer bind(int wanted) throws IOException {
        HttpServer bound =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        bound.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on(bound, "/.well-known/openid-configuration", _ -> metadata());
        on(bound, "/jwks", _ -> keys.published().toJSONObject());
        on(bound, "/token", this::token);
        on(bound, "/introspect", this::introspect);
        return bound;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    synchronized void listen() {
        try {
            server = bind(port);
            server.start();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    synchronized void close() {
        server.stop(0);
    }

    /// From now on it takes questions and answers none.
    void stall() {
        stalled = true;
    }

    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    void revoke(String token) {
        revoked.add(token);
    }

    void markAsDemo() {
        demo = true;
    }

    /// What every token has, and in its place what is given.
    JWTClaimsSet claims(Map<String, ?> given, Duration lasts) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("tumar")
                        .subject("somebody")
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lasts)));
        given.forEach(claims::claim);
        return claims.build();
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer());
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("introspection_endpoint", issuer() + "/introspect");
        if (demo) {
            metadata.put("tumar_demo", true);
        }
        return metadata;
    }

    /// `gateway-kz` is the gateway of KZ.
    private Map<String, Object> token(Map<String, String> form) throws ClientRefused {
        String client = clients.authenticate(form);
        int cut = client.lastIndexOf('-');
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", client);
        claims.put("roles", List.of(client.substring(0, cut)));
        claims.put("office", client.substring(cut + 1).toUpperCase(Locale.ROOT));
        return Map.of(
                "access_token", keys.sign(claims(claims, TOKEN_LASTS)),
                "token_type", "Bearer",
                "expires_in", TOKEN_LASTS.toSeconds());
    }

    private Map<String, Object> introspect(Map<String, String> form) throws ClientRefused {
        clients.authenticate(form);
        return Map.of("active", !revoked.contains(form.getOrDefault("token", "")));
    }

    private void on(HttpServer bound, String path, Endpoint endpoint) {
        bound.createContext(path, exchange -> answer(path, endpoint, exchange));
    }

    private void answer(String path, Endpoint endpoint, HttpExchange exchange) throws IOException {
        asked.merge(path, 1, Integer::sum);
        if (stalled) {
            exchange.sendResponseHeaders(200, 0);
            LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
        }
        try (exchange) {
            answer(endpoint, exchange);
        }
    }

    private static void answer(Endpoint endpoint, HttpExchange exchange) throws IOException {
        try {
            send(exchange, 200, endpoint.answer(form(exchange)));
        } catch (ClientRefused refused) {
            send(exchange, 401, Map.of("error", "invalid_client", "why", refused.why()));
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
