package org.tumar.gateway.routes;

import java.io.FilterInputStream;
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

/// Tells the [HttpCall] whom it waits for: the caller sends the body, then the office answers.
final class HttpProgress implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpCall call = HttpCall.CURRENT.get();
        HttpEntity body = request.getEntity();
        if (body == null) {
            call.waits(true);
        } else {
            request.setEntity(new Sent(body, call));
        }
        ClassicHttpResponse response = chain.proceed(request, scope);
        call.waits(false);
        HttpEntity answer = response.getEntity();
        if (answer != null) {
            response.setEntity(new Answered(answer, call));
        }
        return response;
    }

    private static final class Sent extends HttpEntityWrapper {

        private final HttpCall call;

        Sent(HttpEntity body, HttpCall call) {
            super(body);
            this.call = call;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            super.writeTo(out);
            call.waits(true);
        }
    }

    private static final class Answered extends HttpEntityWrapper {

        private final HttpCall call;

        Answered(HttpEntity answer, HttpCall call) {
            super(answer);
            this.call = call;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new Read(super.getContent(), call);
        }
    }

    private static final class Read extends FilterInputStream {

        private final HttpCall call;

        Read(InputStream in, HttpCall call) {
            super(in);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            call.waits(true);
            int read = super.read();
            call.waits(false);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            call.waits(true);
            int read = super.read(buffer, offset, length);
            call.waits(false);
            return read;
        }
    }
}
