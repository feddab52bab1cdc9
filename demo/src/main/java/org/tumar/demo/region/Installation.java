package org.tumar.demo.region;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import tools.jackson.databind.JsonNode;

/// An installation elsewhere, by the address of its gateway: the office that this routes to is the
/// one that can be asked.
public final class Installation implements Asked {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI gateway;
    private final String token;

    private Installation(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /// @param address such as `https://kz.example.org`
    /// @throws CommandFailed where the token would go over a network in plain text
    public static Installation at(String address, String token) {
        try {
            URI gateway = URI.create(address.replaceAll("/+$", ""));
            if (isTrustworthy(gateway)) {
                return new Installation(gateway, token);
            }
        } catch (IllegalArgumentException _) {
            throw new CommandFailed(address + " is no address.");
        }
        throw new CommandFailed("A token goes to an https address alone, and not to " + address);
    }

    private static boolean isTrustworthy(URI address) {
        String host = String.valueOf(address.getHost());
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(host));
    }

    @Override
    public List<HttpOffice> offices(As as) {
        return List.of(office(own()));
    }

    /// @throws CommandFailed also where the gateway routes to another office
    @Override
    public HttpOffice office(String code, As as) {
        String wanted = code.toUpperCase(Locale.ROOT);
        String own = own();
        if (!own.equals(wanted)) {
            throw new CommandFailed(
                    "The gateway at %s is that of %s, not of %s.".formatted(gateway, own, wanted));
        }
        return office(own);
    }

    private HttpOffice office(String code) {
        return new HttpOffice(http, new OfficeSite(code, code, 0, 0), gateway, () -> token);
    }

    /// A gateway of one office is that office's; one of several is the region's.
    private String own() {
        JsonNode offices =
                Json.MAPPER
                        .readTree(gateway(As.ANALYST).ask("{ offices { code } }", Map.of()))
                        .path("data")
                        .path("offices");
        return offices.size() == 1 ? offices.path(0).path("code").asString() : OfficeSite.REGION;
    }

    @Override
    public HttpGateway gateway(As as) {
        return new HttpGateway(http, gateway, () -> token, "Is the address right?");
    }
}
