package org.tumar.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem where no controller can: from a filter.
public final class ProblemWriter {

    private final JsonMapper json;
    private final Problems problems;

    ProblemWriter(JsonMapper json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problems.complete(problem.body()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
