package org.tumar.gateway.offices;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.Correlation;
import org.tumar.kit.Deadline;
import org.tumar.kit.security.ServiceIdentity;

/// One HTTP call to an office: bounded in time as a whole, and in size.
final class HttpCalls implements AutoCloseable {

    /// The office does not take the token.
    private static final Reply UNKNOWN_HERE = refusal(HttpStatus.SC_UNAUTHORIZED);

    /// Whatever else would come is not read.
    private static final class TooLarge extends IOException {}

    private final CloseableHttpClient client;
    private final int maxBytes;
    private final HttpWatch watch;
    private final ServiceIdentity identity;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("deadlines").factory());

    /// @param perOffice connections kept to each office at most
    /// @param identity the gateway's own: answers are everybody's, and each is shown what it may
    ///   see
    HttpCalls(
            Duration connectTimeout,
            int maxBytes,
            int perOffice,
            HttpWatch watch,
            ServiceIdentity identity) {
        this.watch = watch;
        this.identity = identity;
        this.maxBytes = maxBytes;
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setMaxConnPerRoute(perOffice)
                                        .setMaxConnTotal(Integer.MAX_VALUE)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(
                                                                Timeout.of(connectTimeout))
                                                        .setValidateAfterInactivity(
                                                                TimeValue.ofMilliseconds(500))
                                                        .build())
                                        .build())
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build();
    }

    /// @param tag of the answer that the caller already has
    Reply get(URI uri, @Nullable String tag, Deadline deadline, String correlation) {
        HttpGet get = new HttpGet(uri);
        if (tag != null) {
            get.setHeader(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return asItself(get, deadline, correlation, call -> watch.call(uri, get::setHeader, call));
    }

    /// Asks what a service says of its records.
    Reply post(
            HttpWatch.Callee callee, URI uri, byte[] json, Deadline deadline, String correlation) {
        HttpPost post = new HttpPost(uri);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return asItself(
                post, deadline, correlation, call -> watch.call(callee, post::setHeader, call));
    }

    /// @param watched makes the call, and watches it
    private Reply asItself(
            HttpUriRequestBase request,
            Deadline deadline,
            String correlation,
            Function<Supplier<Reply>, Reply> watched) {
        Optional<String> authorization = identity.authorization(deadline.left());
        if (authorization.isEmpty()) {
            return new Reply.None(
                    Health.UNKNOWN, "was not asked: this gateway has no access token yet");
        }
        Duration left = deadline.left();
        if (left.toMillis() == 0) {
            return new Reply.None(Health.UNKNOWN, "no time was left");
        }
        prepare(request, left, correlation);
        return watched.apply(() -> by(authorization.get(), request, deadline));
    }

    /// Once more by another token, where the office does not take this one.
    private Reply by(String authorization, HttpUriRequestBase request, Deadline deadline) {
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        Reply reply = execute(request, deadline.left(), deadline);
        if (!reply.equals(UNKNOWN_HERE)) {
            return reply;
        }
        Optional<String> other =
                identity.insteadOf(
                        authorization, request.getAuthority().toString(), deadline.left());
        Duration left = deadline.left();
        if (other.isEmpty() || left.toMillis() == 0) {
            return reply;
        }
        request.setHeader(HttpHeaders.AUTHORIZATION, other.get());
        request.setHeader(Deadline.HEADER, Long.toString(left.toMillis()));
        return execute(request, left, deadline);
    }

    /// Whether a service is ready, which it says to anybody.
    Reply probe(URI uri, Deadline deadline) {
        Duration left = deadline.left();
        HttpGet get = new HttpGet(uri);
        prepare(get, left, "ready-" + UUID.randomUUID());
        return execute(get, left, deadline);
    }

    private Reply execute(HttpUriRequestBase request, Duration left, Deadline deadline) {
        Future<?> alarm = clock.schedule(request::cancel, left.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> reply(request, response));
        } catch (TooLarge _) {
            return new Reply.TooLarge(maxBytes);
        } catch (IOException | RuntimeException failure) {
            return HttpFailures.none(failure, deadline);
        } finally {
            alarm.cancel(false);
        }
    }

    private static void prepare(HttpUriRequestBase request, Duration left, String correlation) {
        request.setConfig(
                RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(left))
                        .setResponseTimeout(Timeout.of(left))
                        .build());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(Deadline.HEADER, Long.toString(left.toMillis()));
        request.setHeader(Correlation.HEADER, correlation);
    }

    private Reply reply(HttpUriRequestBase request, ClassicHttpResponse response)
            throws IOException {
        int status = response.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new Reply.Unchanged();
        }
        if (status != HttpStatus.SC_OK) {
            return refusal(status);
        }
        byte[] body = body(response.getEntity());
        if (body.length > maxBytes) {
            request.cancel();
            throw new TooLarge();
        }
        Header tag = response.getFirstHeader(HttpHeaders.ETAG);
        return new Reply.Full(body, tag == null ? null : tag.getValue());
    }

    private static Reply refusal(int status) {
        return new Reply.None(Health.DOWN, "answered with status " + status);
    }

    /// The client closes the stream, or what is left of it where the call was cancelled.
    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        return entity.getContent().readNBytes(maxBytes + 1);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
