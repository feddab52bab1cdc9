package org.tumar.kit.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.servicetest.TestIdentity;

/// A service of KZ that asks who comes.
@SpringBootApplication
class SecuredApplication {

    /// The first context of a JVM says how all of them log: the same in each test.
    static final String LOG = "--logging.pattern.correlation=[%X{correlationId:-}] ";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Bean
    OpenPaths page() {
        return OpenPaths.reading("/page/**");
    }

    @RestController
    static class TestController {

        private final Access access;

        TestController(Access access) {
            this.access = access;
        }

        @GetMapping("/me")
        String me() {
            return Callers.current().subject();
        }

        @GetMapping("/me-later")
        Callable<String> later() {
            return () -> Callers.current().subject();
        }

        @GetMapping("/figures/{office}")
        String figures(@PathVariable String office) {
            access.check(Operation.READ_FIGURES, Place.office(office));
            access.check(Operation.READ_FIGURES, Place.office(office));
            return "figures";
        }

        @PostMapping("/figures/{office}")
        String enter(@PathVariable String office) {
            access.check(Operation.ENTER, Place.office(office));
            return "entered";
        }

        @GetMapping("/page/text")
        String page() {
            return "page";
        }
    }

    static ConfigurableApplicationContext start(TestIdentity identity, String... more) {
        String[] all =
                Stream.concat(
                                Stream.of(
                                        LOG,
                                        "--server.port=0",
                                        "--spring.jmx.enabled=false",
                                        "--spring.main.banner-mode=off",
                                        "--tumar.kit.office=KZ",
                                        "--tumar.kit.service=test",
                                        "--management.endpoint.health.show-details=always",
                                        "--management.endpoint.health.probes.enabled=true",
                                        "--management.endpoints.web.exposure.include=health,prometheus"),
                                Stream.of(more))
                        .toArray(String[]::new);
        return new SpringApplication(SecuredApplication.class).run(identity.arguments(all));
    }

    static HttpRequest.Builder request(ConfigurableApplicationContext context, String path) {
        return HttpRequest.newBuilder(
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port")
                                + path));
    }

    static HttpResponse<String> get(
            ConfigurableApplicationContext context, String path, String token) {
        return send(request(context, path).header("Authorization", "Bearer " + token));
    }

    static HttpResponse<String> post(
            ConfigurableApplicationContext context, String path, String token) {
        return send(
                request(context, path)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException exception) {
            throw new AssertionError(exception);
        }
    }
}
