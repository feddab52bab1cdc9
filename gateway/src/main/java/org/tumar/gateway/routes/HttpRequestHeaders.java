package org.tumar.gateway.routes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.tumar.kit.Correlation;
import org.tumar.kit.Deadline;
import org.tumar.kit.observe.Traces;

/// What the own office is told beside the caller's headers: the correlation id, the step of the
/// trace that this gateway is in, and the time that is left.
///
/// What the caller means for this hop alone is taken off: also what its `Connection` names.
final class HttpRequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> THIS_HOP =
            Set.of(
                    "cookie",
                    "expect",
                    "proxy-connection",
                    Deadline.HEADER.toLowerCase(Locale.ROOT),
                    Correlation.HEADER.toLowerCase(Locale.ROOT));

    /// Before the filter that takes off `Connection` itself.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        Set<String> dropped =
                Stream.concat(
                                THIS_HOP.stream(),
                                sent.getValuesAsList(HttpHeaders.CONNECTION).stream())
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        HttpHeaders headers = new HttpHeaders();
        sent.forEach((String name, List<String> values) -> {
            if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        Correlation.current().ifPresent(it -> headers.set(Correlation.HEADER, it));
        Traces.current().ifPresent(it -> headers.set(Traces.HEADER, it));
        headers.set(Deadline.HEADER, Long.toString(HttpCall.CURRENT.get().limit().toMillis()));
        return headers;
    }
}
