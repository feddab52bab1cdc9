package org.tumar.kit.security;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start without somebody to trust, or by a line that others can change.
final class IssuerCheck implements StartCheck {

    private static final Set<String> ASYMMETRIC =
            new TreeSet<>(
                    Set.of(
                            "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384",
                            "ES512"));

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        SecurityProperties security = SecurityProperties.of(settings);
        @Nullable String issuer = security.issuer();
        if (issuer == null || issuer.isBlank()) {
            return List.of(
                    "%s is not set; set it to your identity provider's issuer, such as"
                                    .formatted(SecurityProperties.ISSUER)
                            + " https://id.example.org/realms/tumar.");
        }
        List<String> refusals = new ArrayList<>();
        address(SecurityProperties.ISSUER, issuer, production, refusals);
        also("tumar.security.jwks", security.jwks(), production, refusals);
        also("tumar.security.introspection", security.introspection(), production, refusals);
        if (security.algorithms().isEmpty() || !ASYMMETRIC.containsAll(security.algorithms())) {
            refusals.add(
                    "tumar.security.algorithms may name these alone: "
                            + String.join(", ", ASYMMETRIC)
                            + ".");
        }
        client(security, refusals);
        return List.copyOf(refusals);
    }

    private static void also(
            String name, @Nullable URI address, boolean production, List<String> refusals) {
        if (address != null) {
            address(name, address.toString(), production, refusals);
        }
    }

    private static void address(
            String name, String text, boolean production, List<String> refusals) {
        if (!isTrustworthy(text, production)) {
            refusals.add(
                    "%s has to be an https address (http is for this machine's loopback alone)."
                            .formatted(name));
        }
    }

    private static boolean isTrustworthy(String text, boolean production) {
        try {
            URI address = URI.create(text.strip());
            return Addresses.isSecure(address)
                    || Addresses.isLoopbackHttp(address)
                    || (!production && "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void client(SecurityProperties security, List<String> refusals) {
        @Nullable String id = security.client().id();
        @Nullable Path key = security.client().key();
        if (id == null || id.isBlank()) {
            if (security.introspection() != null) {
                refusals.add(
                        "tumar.security.introspection asks as a client: set"
                                + " tumar.security.client.id and tumar.security.client.key.");
            }
            return;
        }
        if (key == null || ClientKey.read(key).isEmpty()) {
            refusals.add(
                    "tumar.security.client.key has to name a file that can be read, with the"
                            + " private"
                            + " key of %s (a JWK or PEM, RSA or P-256).".formatted(id));
        }
    }
}
