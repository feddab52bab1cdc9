package org.tumar.gateway;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.kit.security.ServiceIdentity;
import org.tumar.servicetest.TestIdentity;

/// Who asks in tests, where a test does not say.
final class Identities {

    static final TestIdentity PROVIDER = TestIdentity.start();

    /// Sees everything of everybody, and the metrics.
    static final String ANALYST = token("REGION", "regional-analyst", "administrator");

    /// May do whatever is done in Kazakhstan's office.
    static final String OFFICER = token("KZ", "country-officer", "country-approver");

    /// Collects the metrics of every office.
    static final String MONITOR = token("REGION", "monitor");

    private Identities() {}

    static String token(String office, String... roles) {
        return PROVIDER.token(Map.of("roles", List.of(roles), "office", office));
    }

    static String donor(String... programmes) {
        return PROVIDER.token(Map.of("roles", List.of("donor"), "programmes", List.of(programmes)));
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    /// The header for whoever asks for such a path.
    static String bearerFor(String path) {
        if (path.startsWith("/actuator/")) {
            return bearer(MONITOR);
        }
        return bearer(path.startsWith("/v1/") ? OFFICER : ANALYST);
    }

    /// The request with somebody who asks, where it has nobody.
    static HttpRequest known(HttpRequest request) {
        return request.headers().firstValue("Authorization").isPresent()
                ? request
                : HttpRequest.newBuilder(request, (_, _) -> true)
                        .header("Authorization", bearerFor(request.uri().getPath()))
                        .build();
    }

    private static boolean isSet(String argument, String... arguments) {
        String name = argument.substring(0, argument.indexOf('=') + 1);
        return Stream.of(arguments).anyMatch(it -> it.startsWith(name));
    }

    /// A gateway that knows the provider, and is known to it.
    static ConfigurableApplicationContext gateway(String... arguments) {
        ConfigurableApplicationContext gateway =
                GatewayApplication.application()
                        .run(
                                Stream.concat(
                                                Stream.of(PROVIDER.arguments())
                                                        .filter(it -> !isSet(it, arguments)),
                                                Stream.of(arguments))
                                        .toArray(String[]::new));
        ServiceIdentity own = gateway.getBean(ServiceIdentity.class);
        Awaitility.await().until(() -> own.authorization().isPresent());
        return gateway;
    }
}
