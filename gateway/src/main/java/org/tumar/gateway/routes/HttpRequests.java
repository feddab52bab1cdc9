package org.tumar.gateway.routes;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/// Makes the requests to the own office, each under the time of its [HttpCall]. None is sent twice,
/// and bodies pass through as they are.
final class HttpRequests extends HttpComponentsClientHttpRequestFactory {

    private static final AtomicLong CONNECTIONS = new AtomicLong();

    /// @param calls that are under way at the same time at most: none waits for a connection
    HttpRequests(Duration connectTimeout, int calls) {
        super(client(connectTimeout, calls));
    }

    private static CloseableHttpClient client(Duration connectTimeout, int calls) {
        ConnectionConfig connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        // A write on a connection that has gone stale could not be sent again.
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(1))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setConnectionFactory(HttpRequests::connection)
                                .setMaxConnPerRoute(calls)
                                .setMaxConnTotal(calls)
                                .setDefaultConnectionConfig(connection)
                                .build())
                .addExecInterceptorFirst("progress", new HttpProgress())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpOfficeConnection connection(@Nullable Socket socket) throws IOException {
        HttpOfficeConnection connection =
                new HttpOfficeConnection("route-" + CONNECTIONS.incrementAndGet());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    protected void postProcessHttpRequest(ClassicHttpRequest request) {
        if (request instanceof HttpUriRequestBase cancellable) {
            HttpCall call = HttpCall.CURRENT.get();
            cancellable.setConfig(
                    RequestConfig.custom().setResponseTimeout(Timeout.DISABLED).build());
            call.begins(cancellable);
        }
    }
}
