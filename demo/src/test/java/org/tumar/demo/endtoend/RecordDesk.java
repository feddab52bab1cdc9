package org.tumar.demo.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.As;
import org.tumar.demo.region.RunningRegion;
import tools.jackson.core.JacksonException;

/// A country's officer, who enters, corrects and withdraws records at the national gateway, and
/// whose records nobody else changes.
///
/// @param country its code
record RecordDesk(RunningRegion region, String country) {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// What an event or a call is put right by, the first time.
    static Map<String, Object> correction(Object record) {
        return Map.of("record", record, "sequence", 1, "reason", "recount");
    }

    /// Answered: it is so now, and maybe was before.
    Reply<?> send(Sent sent) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + sent.path()))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + region.tokens().of(officer()))
                        .header("Content-Type", "application/json")
                        .method(sent.method(), body(sent))
                        .build();
        try {
            return read(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Reply.Unreachable<>("does not answer (" + e + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("interrupted");
        }
    }

    private String address() {
        return "http://127.0.0.1:" + region.office(country).site().gatewayPort();
    }

    private As officer() {
        return As.parse("country-officer:" + country);
    }

    private static BodyPublisher body(Sent sent) {
        return sent.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(sent.body()));
    }

    private static Reply<?> read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return new Reply.Answered<>(true);
        }
        if (status == 429 || status / 100 == 5) {
            return new Reply.Unreachable<>("answers that it cannot work now (" + status + ")");
        }
        try {
            Problem problem = Json.MAPPER.readValue(response.body(), Problem.class);
            return isDone(problem) ? new Reply.Answered<>(true) : new Reply.Refused<>(problem);
        } catch (JacksonException _) {
            return new Reply.Unreachable<>("answered something unreadable, status " + status);
        }
    }

    /// Each record is changed once: by then it was, and the answer was lost or is sent again.
    private static boolean isDone(Problem problem) {
        return problem.is("changed-since");
    }
}
