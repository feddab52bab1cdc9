package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person with a browser, and the web front end in it. It follows no redirect by itself.
final class Browser {

    static final String CALLBACK = "http://127.0.0.1:5173/callback";
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningProvider provider;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(RunningProvider provider) {
        this.provider = provider;
    }

    /// What the front end sends the person to.
    static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "tumar-web");
        request.put("scope", "openid");
        request.put("state", "state-1");
        request.put("redirect_uri", CALLBACK);
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    HttpResponse<String> authorize(Map<String, String> request) {
        return get("/oauth2/authorize?" + RunningProvider.encoded(request));
    }

    /// Fills in the login page.
    HttpResponse<String> logIn(String user, String password) {
        Matcher csrf = CSRF.matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        return provider.post(
                http,
                "/login",
                Map.of(),
                Map.of("username", user, "password", password, "_csrf", csrf.group(1)));
    }

    /// The code that the front end gets once somebody has logged in.
    String code(String user) {
        assertThat(location(authorize(request()))).endsWith("/login");
        logIn(user, RunningProvider.password(user));
        String back = location(authorize(request()));
        assertThat(back).startsWith(CALLBACK + "?code=").endsWith("&state=state-1");
        return back.replaceAll(".*code=([^&]*).*", "$1");
    }

    /// What the front end gets for a code.
    HttpResponse<String> exchange(String code, String verifier) {
        return provider.post(
                "/oauth2/token",
                Map.of(),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "tumar-web",
                        "redirect_uri", CALLBACK,
                        "code", code,
                        "code_verifier", verifier));
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none: " + response.statusCode());
    }

    private HttpResponse<String> get(String path) {
        return RunningProvider.send(
                http,
                HttpRequest.newBuilder(URI.create(provider.issuer() + path))
                        .header("Accept", "text/html")
                        .build());
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
