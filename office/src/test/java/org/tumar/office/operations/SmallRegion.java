package org.tumar.office.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.gateway.GatewayApplication;
import org.tumar.indicators.IndicatorsApplication;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;

/// An office's indicators-service and a gateway over it, in this process.
final class SmallRegion implements AutoCloseable {

    static final TestIdentity IDENTITY = TestIdentity.start();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestMongo store = TestMongo.start();
    private final ConfigurableApplicationContext indicators;
    private final ConfigurableApplicationContext gateway;

    SmallRegion(String... settings) {
        indicators =
                IndicatorsApplication.application()
                        .run(
                                and(
                                        IDENTITY.arguments(settings),
                                        "--server.port=0",
                                        "--tumar.office.code=KZ",
                                        "--tumar.office.region=KZ,KG",
                                        "--spring.mongodb.uri=" + store.uri(),
                                        "--spring.mongodb.database=" + store.database()));
        gateway =
                startGateway(
                        and(
                                settings,
                                "--tumar.gateway.offices[0].code=KZ",
                                "--tumar.gateway.offices[0].country=KZ",
                                "--tumar.gateway.offices[0].indicators=" + address(indicators, ""),
                                "--tumar.gateway.offices[0].campaigns=http://127.0.0.1:1",
                                "--tumar.gateway.offices[1].code=KG",
                                "--tumar.gateway.offices[1].country=KG",
                                "--tumar.gateway.offices[1].indicators=http://127.0.0.1:1"));
    }

    static ConfigurableApplicationContext startGateway(String... settings) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .properties("spring.config.name=gateway")
                .run(IDENTITY.arguments(and(settings, "--server.port=0")));
    }

    private static String[] and(String[] settings, String... more) {
        return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
    }

    static String as(String role, String office) {
        return "Bearer " + IDENTITY.token(role, office);
    }

    static URI address(ConfigurableApplicationContext context, String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    ConfigurableApplicationContext indicators() {
        return indicators;
    }

    ConfigurableApplicationContext gateway() {
        return gateway;
    }

    static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        boolean metrics = path.startsWith("/actuator");
        return HTTP.send(
                HttpRequest.newBuilder(address(context, path))
                        .header(
                                "Authorization",
                                metrics ? as("monitor", "REGION") : as("country-officer", "KZ"))
                        .build(),
                BodyHandlers.ofString());
    }

    static HttpResponse<String> ask(
            ConfigurableApplicationContext gateway, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(gateway, "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", as("regional-analyst", "REGION"))
                        .POST(
                                BodyPublishers.ofString(
                                        TumarJson.mapper()
                                                .writeValueAsString(Map.of("query", query))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        gateway.close();
        indicators.close();
        store.close();
    }
}
