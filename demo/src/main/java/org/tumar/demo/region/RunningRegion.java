package org.tumar.demo.region;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpMetrics;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.HttpRecords;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;

/// The region that runs from a state folder, as another command reaches it.
public final class RunningRegion {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration CHANGE = Duration.ofMinutes(5);

    private final HttpClient http;
    private final RunFile file;
    private final Tokens tokens;

    private RunningRegion(HttpClient http, RunFile file, Tokens tokens) {
        this.http = http;
        this.file = file;
        this.tokens = tokens;
    }

    /// @throws CommandFailed where no region runs from this folder
    public static RunningRegion of(StateFolder state) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build();
        return RunFile.read(state.runFile())
                .map(file -> new RunningRegion(http, file, new DemoTokens(http, file.identity())))
                .filter(region -> region.find("").isPresent())
                .orElseThrow(() -> notRunning(state));
    }

    /// The same, asked with other tokens than the demo's.
    public RunningRegion with(Tokens others) {
        return new RunningRegion(http, file, others);
    }

    /// For what is asked of it.
    public Tokens tokens() {
        return tokens;
    }

    /// Its own identity provider.
    public DemoTokens provider() {
        return new DemoTokens(http, file.identity());
    }

    public List<OfficeSite> sites() {
        return file.offices();
    }

    /// The offices, the regional one first, each asked by its own officer.
    public List<HttpOffice> offices() {
        return offices(As.OFFICER);
    }

    /// The offices, the regional one first, each asked by its own such person.
    public List<HttpOffice> offices(As as) {
        return file.offices().stream()
                .map(site -> new HttpOffice(http, site, () -> tokens.of(as.in(site.code()))))
                .toList();
    }

    /// Asked by its own officer.
    ///
    /// @throws CommandFailed where the region has no such office
    public HttpOffice office(String code) {
        return office(code, As.OFFICER);
    }

    /// @throws CommandFailed where the region has no such office
    public HttpOffice office(String code, As as) {
        return offices(as).stream()
                .filter(office -> office.site().code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailed(
                                "There is no office %s. There are: %s"
                                        .formatted(code, String.join(", ", codes()))));
    }

    /// Where a country's records are entered, by its own officer.
    ///
    /// @throws CommandFailed where the region has no such office
    public HttpRecords records(String country) {
        OfficeSite site = office(country).site();
        return new HttpRecords(http, site, () -> tokens.of(As.OFFICER.in(site.code())));
    }

    /// What an office's services have counted.
    ///
    /// @throws CommandFailed where the region has no such office
    public HttpMetrics metrics(String office) {
        return new HttpMetrics(http, office(office).site(), () -> tokens.of(As.MONITOR));
    }

    /// AMQP URIs of the offices' virtual hosts, passwords included, by office.
    ///
    /// @param office null for all
    /// @throws CommandFailed where the region has no such office
    public Map<String, String> brokers(@Nullable String office) {
        return office == null
                ? file.brokers()
                : Map.of(
                        office(office).site().code(),
                        file.brokers().get(office(office).site().code()));
    }

    /// The regional gateway, asked by an analyst.
    public HttpGateway gateway() {
        return gateway(As.ANALYST);
    }

    /// The regional gateway.
    public HttpGateway gateway(As as) {
        return new HttpGateway(http, file.gatewayPort(), () -> tokens.of(as));
    }

    /// The gateway of one office, asked by an analyst.
    ///
    /// @throws CommandFailed where the region has no such office
    public HttpGateway gatewayOf(String office) {
        return new HttpGateway(
                http, office(office).site().gatewayPort(), () -> tokens.of(As.ANALYST));
    }

    /// The supervisor's process id.
    public long pid() {
        return file.pid();
    }

    public List<ProcessView> processes() {
        return find("").map(body -> List.of(Json.MAPPER.readValue(body, ProcessView[].class)))
                .orElseThrow(() -> new CommandFailed("The region has just ended."));
    }

    /// Stops or starts a process, and waits for it.
    ///
    /// @param verb `stop` or `start`
    public Change change(String name, String verb) {
        HttpRequest request =
                request(
                                "/"
                                        + java.net.URLEncoder.encode(
                                                name, java.nio.charset.StandardCharsets.UTF_8)
                                        + "/"
                                        + verb,
                                CHANGE)
                        .POST(BodyPublishers.noBody())
                        .build();
        return send(request)
                .map(body -> Json.MAPPER.readValue(body, ChangeBody.class).change())
                .orElseThrow(() -> new CommandFailed("The region has just ended."));
    }

    private List<String> codes() {
        return file.offices().stream().map(OfficeSite::code).toList();
    }

    private Optional<byte[]> find(String path) {
        return send(request(path, LOOK).GET().build());
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        URI uri = URI.create("http://127.0.0.1:" + file.controlPort() + "/processes" + path);
        return HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Authorization", "Bearer " + file.token());
    }

    /// Nothing where nobody answers who knows the token.
    private Optional<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static CommandFailed notRunning(StateFolder state) {
        return new CommandFailed(
                "No region is running from %s. Start one in another terminal: ./tumar up"
                        .formatted(state.path()));
    }
}
