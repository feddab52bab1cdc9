package org.tumar.gateway.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// A connection to the own office that listens while it sends: an office may refuse a body before
/// all of it is there, and close. What is left of the body is not sent then, nor is its end: a part
/// of a body never passes for the whole.
final class HttpOfficeConnection extends DefaultManagedHttpClientConnection {

    /// An encrypted line is listened to once in so many bytes, as it takes a moment each time.
    private static final long STRETCH = 128 * 1024;

    private @Nullable ClassicHttpResponse heard;
    private volatile boolean cut;
    private volatile boolean answered;

    /// @param id for the client's own log
    HttpOfficeConnection(String id) {
        super(
                id,
                null,
                null,
                null,
                null,
                null,
                (_, connection, office, sent, next) ->
                        ((HttpOfficeConnection) connection).listen(office, sent, next),
                null,
                null);
    }

    /// @throws CutException where nothing more is to be sent
    private boolean listen(InputStream office, long sent, long next) throws IOException {
        if (heard == null && !cut && hasSomething(office, sent, next)) {
            ClassicHttpResponse answer;
            do {
                answer = hear();
            } while (answer == null && isDataAvailable(Timeout.ONE_MILLISECOND));
            cut = answer != null && answer.getCode() >= HttpStatus.SC_CLIENT_ERROR;
        }
        if (cut) {
            throw new CutException();
        }
        return false;
    }

    private boolean hasSomething(InputStream office, long sent, long next) throws IOException {
        if (getSSLSession() == null) {
            return office.available() > 0;
        }
        return sent / STRETCH < (sent + next) / STRETCH && isDataAvailable(Timeout.ONE_MILLISECOND);
    }

    /// @return null for an interim answer
    private @Nullable ClassicHttpResponse hear() throws IOException {
        try {
            ClassicHttpResponse answer = super.receiveResponseHeader();
            heard = answer.getCode() < HttpStatus.SC_SUCCESS ? null : answer;
            return heard;
        } catch (HttpException garbled) {
            throw new IOException(garbled);
        }
    }

    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        answered = false;
        super.sendRequestHeader(request);
    }

    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        HttpEntity body = request.getEntity();
        if (body == null) {
            return;
        }
        request.setEntity(new Cuttable(body));
        try {
            super.sendRequestEntity(request);
        } catch (IOException failure) {
            hearAfter(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        if (cut) {
            return;
        }
        try {
            super.flush();
        } catch (IOException failure) {
            hearAfter(failure);
        }
    }

    /// An office that ended a body, or closed the line, may have answered before.
    private void hearAfter(IOException failure) throws IOException {
        cut = true;
        if (heard != null) {
            return;
        }
        if (!HttpFaults.isOffices(failure, HttpCall.CURRENT.get())) {
            throw failure;
        }
        try {
            do {
                hear();
            } while (heard == null);
        } catch (IOException silence) {
            failure.addSuppressed(silence);
            throw failure;
        }
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        ClassicHttpResponse answer = heard;
        heard = null;
        if (answer == null) {
            answer = super.receiveResponseHeader();
        }
        answered = answer.getCode() >= HttpStatus.SC_SUCCESS;
        return answer;
    }

    /// An office that answered early may have to read on. To break the connection off, as the
    /// client does with one that it lets go, would take back what is under way to it.
    @Override
    public void close(CloseMode mode) {
        SocketHolder line = getSocketHolder();
        if (answered && !cut && line != null) {
            Closer.closeQuietly(line.getBaseSocket());
        }
        super.close(mode);
    }

    /// Never again, where a body was not sent to its end.
    @Override
    public boolean isConsistent() {
        return !cut && super.isConsistent();
    }

    private static final class CutException extends IOException {}

    /// Whatever ends it early, also its caller, leaves it without its end.
    private final class Cuttable extends HttpEntityWrapper {

        Cuttable(HttpEntity body) {
            super(body);
        }

        @Override
        public void writeTo(OutputStream office) throws IOException {
            boolean whole = false;
            try {
                super.writeTo(office);
                whole = true;
            } finally {
                cut = !whole;
            }
        }
    }
}
