package org.tumar.identity;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// What is left when no filter has answered: a line for whoever logged in without being sent here
/// by a front end, and nothing else.
final class HttpFrontPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println(
                        "You are logged in to the identity provider of a Tumar for trying out."
                                + " What it offers: /.well-known/openid-configuration");
    }
}
