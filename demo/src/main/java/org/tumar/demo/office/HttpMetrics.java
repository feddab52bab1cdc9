package org.tumar.demo.office;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What an office's services say they have counted, as a collector of metrics reads it.
public final class HttpMetrics {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String PATH = "/actuator/prometheus";

    private final HttpClient http;
    private final OfficeSite site;
    private final Supplier<String> token;

    /// @param token of what collects metrics
    public HttpMetrics(HttpClient http, OfficeSite site, Supplier<String> token) {
        this.http = http;
        this.site = site;
        this.token = token;
    }

    /// Of the indicators-service.
    public String indicators() {
        return read(site.port());
    }

    /// Of the services that keep records.
    public List<String> records() {
        return site.recordPorts().stream().map(this::read).toList();
    }

    /// Empty where the service does not answer.
    private String read(int port) {
        HttpRequest request =
                HttpRequest.newBuilder(site.at(port, PATH))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token.get())
                        .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
