package org.tumar.demo.office;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.WorklistBody;
import tools.jackson.core.JacksonException;

/// Client of one office: of what its gateway routes to its indicators-service.
public final class HttpOffice {

    private static final Duration QUESTION = Duration.ofSeconds(30);
    private static final Duration IMPORT = Duration.ofMinutes(10);

    private final HttpClient http;
    private final OfficeSite site;
    private final URI gateway;
    private final Supplier<String> token;

    /// @param token of whoever asks
    public HttpOffice(HttpClient http, OfficeSite site, Supplier<String> token) {
        this(http, site, site.gatewayAddress(), token);
    }

    /// One behind a gateway elsewhere.
    ///
    /// @param gateway its address
    /// @param token of whoever asks
    public HttpOffice(HttpClient http, OfficeSite site, URI gateway, Supplier<String> token) {
        this.http = http;
        this.site = site;
        this.gateway = gateway;
        this.token = token;
    }

    public OfficeSite site() {
        return site;
    }

    /// Codes of the programmes that the office holds, from its indicators-service itself.
    public Reply<List<String>> catalogue() {
        // No programme has this code: only the catalogue comes.
        Reply<OfficeAnswerBody> reply =
                send(
                        request(site.atIndicators("/v1/programmes?code=-"), QUESTION),
                        OfficeAnswerBody.class);
        return switch (reply) {
            case Reply.Answered(OfficeAnswerBody body) -> new Reply.Answered<>(body.catalogue());
            case Reply.Refused(Problem problem) -> new Reply.Refused<>(problem);
            case Reply.Unreachable(String why) -> new Reply.Unreachable<>(why);
        };
    }

    /// Hands over programme files.
    ///
    /// @param type a zip's or a workbook's
    public Reply<ImportReceiptBody> importFiles(byte[] files, String type, ImportTerms terms) {
        return send(
                request("/v1/imports" + query(terms.parameters()), IMPORT)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(files)),
                ImportReceiptBody.class);
    }

    /// Hands over the office's own part of a programme.
    public Reply<ImportReceiptBody> importPart(ImportPartBody part, ImportTerms terms) {
        return send(
                json(request("/v1/parts" + query(terms.parameters()), IMPORT), part),
                ImportReceiptBody.class);
    }

    /// What has become of an event that another office has sent to this one.
    public Reply<DeliveryBody> delivery(String programme, long sequence) {
        String path = "/v1/programmes/" + encoded(programme) + "/deliveries/" + sequence;
        return send(request(path, QUESTION), DeliveryBody.class);
    }

    /// Everything that the office holds of a programme.
    public Reply<ImportPartBody> part(String programme) {
        return send(
                request("/v1/programmes/" + encoded(programme) + "/part", IMPORT),
                ImportPartBody.class);
    }

    /// Puts one figure right.
    public Reply<FigureVersionBody> correct(String programme, CorrectionBody correction) {
        return send(
                json(
                        request("/v1/programmes/" + encoded(programme) + "/corrections", QUESTION),
                        correction),
                FigureVersionBody.class);
    }

    /// What waits to be submitted or approved.
    ///
    /// @param filter of its query: `state`, `indicator`, `period`
    public Reply<WorklistBody> worklist(String programme, Map<String, String> filter) {
        return send(
                request(
                        "/v1/programmes/" + encoded(programme) + "/worklist" + query(filter),
                        QUESTION),
                WorklistBody.class);
    }

    /// Takes figures one step on.
    ///
    /// @param step `submissions`, `approvals` or `returns`
    public Reply<ApprovalReceiptBody> step(String programme, String step, ApprovalStepBody body) {
        return send(
                json(request("/v1/programmes/" + encoded(programme) + "/" + step, QUESTION), body),
                ApprovalReceiptBody.class);
    }

    /// Every version of one figure, oldest first.
    public Reply<List<FigureVersionBody>> history(FigureAddress address) {
        String path =
                "/v1/programmes/%s/figures/%s"
                        .formatted(encoded(address.programme()), encoded(address.indicator()));
        Reply<FigureVersionBody[]> reply =
                send(
                        request(path + query(address.parameters()), QUESTION),
                        FigureVersionBody[].class);
        return switch (reply) {
            case Reply.Answered(FigureVersionBody[] body) ->
                    new Reply.Answered<>(Arrays.asList(body));
            case Reply.Refused(Problem problem) -> new Reply.Refused<>(problem);
            case Reply.Unreachable(String why) -> new Reply.Unreachable<>(why);
        };
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return request(URI.create(gateway + path), timeout);
    }

    private HttpRequest.Builder request(URI uri, Duration timeout) {
        return HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json");
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }

    private <T> Reply<T> send(HttpRequest.Builder request, Class<T> type) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return read(response, type);
        } catch (IOException e) {
            return new Reply.Unreachable<>(reason(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("interrupted");
        }
    }

    private static <T> Reply<T> read(HttpResponse<byte[]> response, Class<T> type) {
        int status = response.statusCode();
        try {
            if (status / 100 == 2) {
                return new Reply.Answered<>(Json.MAPPER.readValue(response.body(), type));
            }
            if (status == 502 || status == 503 || status == 504) {
                return new Reply.Unreachable<>("answers that it cannot work now (" + status + ")");
            }
            return new Reply.Refused<>(
                    Json.MAPPER.readValue(response.body(), Problem.class).at(status));
        } catch (JacksonException _) {
            return new Reply.Unreachable<>("answered something unreadable, status " + status);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.net.http.HttpConnectTimeoutException _ -> "does not answer";
            case java.net.http.HttpTimeoutException _ -> "did not answer in time";
            case java.net.ConnectException _ -> "does not answer";
            default -> "broke off the connection";
        };
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
