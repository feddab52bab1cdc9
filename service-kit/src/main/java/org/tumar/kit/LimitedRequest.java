package org.tumar.kit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A request whose body can be read up to a limit.
final class LimitedRequest extends HttpServletRequestWrapper {

    private final DataSize limit;
    private @Nullable ServletInputStream body;

    LimitedRequest(HttpServletRequest request, DataSize limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream limited = body;
        if (limited == null) {
            limited = new LimitedBody(getRequest().getInputStream(), limit);
            body = limited;
        }
        return limited;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        Charset charset =
                Optional.ofNullable(getCharacterEncoding())
                        .map(Charset::forName)
                        .orElse(StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class LimitedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long read;

        LimitedBody(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws BodyTooLarge {
            read += bytes;
            if (read > limit.toBytes()) {
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
