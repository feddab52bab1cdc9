package org.tumar.gateway.routes;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.Correlation;

/// Takes off the office's answer what this gateway says itself.
final class HttpAnswerHeaders implements ResponseHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders headers = HttpHeaders.copyOf(answered);
        headers.remove(Correlation.HEADER);
        headers.remove(HttpHeaders.DATE);
        headers.remove(HttpHeaders.SERVER);
        headers.remove(HttpHeaders.SET_COOKIE);
        return headers;
    }
}
