package org.tumar.demo.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// Enters records of a country at its national gateway.
public final class HttpRecords {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient http;
    private final OfficeSite site;
    private final Supplier<String> token;

    /// @param token of whoever enters
    public HttpRecords(HttpClient http, OfficeSite site, Supplier<String> token) {
        this.http = http;
        this.site = site;
        this.token = token;
    }

    /// One record.
    ///
    /// @param path such as `/v1/partners`
    public Reply<Receipt> one(String path, Object record) {
        return send(path, "application/json", Json.MAPPER.writeValueAsBytes(record));
    }

    /// All of them or, where one will not do, none.
    public Reply<Receipt> bulk(String path, List<?> rows) {
        return send(path, "application/x-ndjson", lines(rows));
    }

    private static byte[] lines(List<?> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object row : rows) {
            bytes.writeBytes(Json.MAPPER.writeValueAsBytes(row));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private Reply<Receipt> send(String path, String type, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(site.gatewayAddress().resolve(path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", type)
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return read(http.send(request, BodyHandlers.ofByteArray()), type);
        } catch (IOException e) {
            return new Reply.Unreachable<>("does not answer (" + e + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("interrupted");
        }
    }

    private static Reply<Receipt> read(HttpResponse<byte[]> response, String type) {
        int status = response.statusCode();
        try {
            if (status == CREATED) {
                return new Reply.Answered<>(new Receipt(1, 0, 0));
            }
            if (status == OK) {
                return new Reply.Answered<>(
                        type.endsWith("ndjson")
                                ? Json.MAPPER.readValue(response.body(), Receipt.class)
                                : new Receipt(0, 1, 0));
            }
            return status == 429 || status / 100 == 5
                    ? new Reply.Unreachable<>("answers that it cannot work now (" + status + ")")
                    : new Reply.Refused<>(Json.MAPPER.readValue(response.body(), Problem.class));
        } catch (JacksonException _) {
            return new Reply.Unreachable<>("answered something unreadable, status " + status);
        }
    }
}
