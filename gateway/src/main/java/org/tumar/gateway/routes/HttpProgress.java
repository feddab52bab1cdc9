package org.tumar.gateway.routes;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.tumar.gateway.routes.HttpCall.Awaited;

/// Tells the [HttpCall] whom it waits for: while a body is passed on, the office only for what goes
/// over its own line.
final class HttpProgress implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpCall call = HttpCall.CURRENT.get();
        HttpEntity sent = request.getEntity();
        if (sent != null) {
            request.setEntity(new Sent(sent, call));
        }
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity answer = response.getEntity();
        if (answer != null) {
            response.setEntity(new Answer(answer, call));
        }
        call.awaits(Awaited.TAKER);
        return response;
    }

    private static final class Sent extends HttpEntityWrapper {

        private final HttpCall call;

        Sent(HttpEntity sent, HttpCall call) {
            super(sent);
            this.call = call;
        }

        @Override
        public void writeTo(OutputStream office) throws IOException {
            call.awaits(Awaited.SENDER);
            super.writeTo(
                    new FilterOutputStream(office) {
                        @Override
                        public void write(byte[] bytes, int from, int count) throws IOException {
                            call.withOffice(() -> {
                                office.write(bytes, from, count);
                                return count;
                            });
                        }
                    });
            call.awaits(Awaited.OFFICE);
        }
    }

    private static final class Answer extends HttpEntityWrapper {

        private final HttpCall call;

        Answer(HttpEntity answer, HttpCall call) {
            super(answer);
            this.call = call;
        }

        @Override
        public InputStream getContent() throws IOException {
            InputStream office = super.getContent();
            return new FilterInputStream(office) {
                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    return call.withOffice(() -> office.read(bytes, from, count));
                }
            };
        }
    }
}
