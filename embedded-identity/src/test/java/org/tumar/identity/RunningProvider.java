package org.tumar.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The provider as it runs in a region, with keys and passwords of its own; one for all tests.
final class RunningProvider {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OFFICES = List.of("REGION", "KZ", "UZ");

    static final RunningProvider SHARED = start();

    private final String issuer;
    private final Map<String, ECKey> keys;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext running;

    private RunningProvider(String issuer, Map<String, ECKey> keys, Path folder) {
        this.issuer = issuer;
        this.keys = keys;
        this.folder = folder;
        this.running = run();
    }

    /// Ends it, and starts it with the same keys at the same address.
    void restart() {
        running.close();
        running = run();
    }

    static Directory directory() {
        return new Directory(OFFICES);
    }

    String issuer() {
        return issuer;
    }

    static String password(String user) {
        return "password of " + user;
    }

    /// Of a program.
    ECKey key(String client) {
        return keys.get(client);
    }

    static ECKey anyKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a program says to be believed, unless told otherwise.
    JWTClaimsSet.Builder assertion(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(issuer + "/oauth2/token")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            return signed(claims, JWSAlgorithm.ES256, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks for a program's token.
    HttpResponse<String> clientCredentials(String client, String assertion) {
        return post(
                "/oauth2/token",
                Map.of(),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_assertion_type", ASSERTION_TYPE,
                        "client_assertion", assertion));
    }

    /// Asks for a token as somebody, as the command line does.
    HttpResponse<String> demoGrant(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("grant_type", "urn:tumar:grant:demo-identity");
        return post("/oauth2/token", basic("tumar-cli", "secret"), form);
    }

    static Map<String, String> basic(String user, String password) {
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    /// Whether the provider says that a token is good, asked by a gateway.
    boolean active(String token) {
        Map<String, String> form = new HashMap<>();
        form.put("token", token);
        form.put("client_id", "gateway-kz");
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", signed(assertion("gateway-kz").build(), key("gateway-kz")));
        return json(post("/oauth2/introspect", Map.of(), form)).path("active").asBoolean();
    }

    HttpResponse<String> get(String path) {
        return send(http, HttpRequest.newBuilder(URI.create(issuer + path)).build());
    }

    HttpResponse<String> post(String path, Map<String, String> headers, Map<String, String> form) {
        return post(http, path, headers, form);
    }

    HttpResponse<String> post(
            HttpClient client, String path, Map<String, String> headers, Map<String, String> form) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(client, request.build());
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it ->
                        it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String token(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).path("access_token").asString();
    }

    /// What a token says, its signature checked with the keys that the provider publishes.
    SignedJWT verified(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());
            ECKey key = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey();
            if (!jwt.verify(new ECDSAVerifier(key))) {
                throw new AssertionError("not signed with the published key");
            }
            return jwt;
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    JWTClaimsSet claims(String token) {
        try {
            return verified(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static RunningProvider start() {
        try {
            Path folder = Files.createTempDirectory("tumar-identity");
            Map<String, ECKey> keys =
                    directory().services().stream()
                            .map(Identity::subject)
                            .collect(Collectors.toMap(it -> it, RunningProvider::anyKey));
            List<JWK> open = new ArrayList<>();
            keys.values().forEach(key -> open.add(key.toPublicJWK()));
            Files.writeString(folder.resolve("clients.jwks"), new JWKSet(open).toString());
            Files.writeString(folder.resolve("signing.jwk"), anyKey("signing").toJSONString());
            return new RunningProvider("http://127.0.0.1:" + freePort(), keys, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext run() {
        return EmbeddedIdentityApplication.application()
                .run(
                        "--server.port=" + URI.create(issuer).getPort(),
                        "--tumar.identity.issuer=" + issuer,
                        "--tumar.identity.offices=" + String.join(",", OFFICES),
                        "--tumar.identity.signing-key=" + folder.resolve("signing.jwk"),
                        "--tumar.identity.client-keys=" + folder.resolve("clients.jwks"),
                        "--tumar.identity.revoked=" + folder.resolve("revoked.txt"),
                        "--tumar.identity.secret=secret",
                        "--tumar.identity.users=" + users());
    }

    private static String users() {
        return directory().people().stream()
                .map(it -> it.subject() + "=" + password(it.subject()))
                .collect(Collectors.joining("\n"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
