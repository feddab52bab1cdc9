package org.tumar.demo.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.Json;
import tools.jackson.core.JacksonException;

/// Asks the gateway for everything that a report shows, in one query.
public final class Reporting {

    private static final String QUERY = query();

    private final HttpGateway gateway;

    public Reporting(HttpGateway gateway) {
        this.gateway = gateway;
    }

    /// The gateway's answer as it came.
    ///
    /// @param period null for the whole programme
    public String ask(String programme, @Nullable String period) {
        Map<String, String> variables = new HashMap<>();
        variables.put("code", programme);
        if (period != null) {
            variables.put("period", period);
        }
        return gateway.ask(QUERY, variables);
    }

    /// @throws CommandFailed where it is no answer to the report's query
    public static ReportAnswer read(String answer) {
        try {
            return Json.MAPPER.readValue(answer, ReportAnswer.class);
        } catch (JacksonException e) {
            throw new CommandFailed("The gateway's answer cannot be read.", e);
        }
    }

    private static String query() {
        try (InputStream in = Reporting.class.getResourceAsStream("/report.graphql")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: report.graphql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
