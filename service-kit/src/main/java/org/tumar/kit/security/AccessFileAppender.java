package org.tumar.kit.security;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.kit.OwnerOnly;

/// Writes to files that their owner alone may read.
///
/// A line that cannot be written is counted, and the file opened anew for the next.
final class AccessFileAppender extends RollingFileAppender<ILoggingEvent> {

    private static final Logger log = LoggerFactory.getLogger(AccessFileAppender.class);

    /// Lines that could not be written, of all files of the process.
    static final LongAdder LOST = new LongAdder();

    /// Long enough for what was put away to be compressed, which goes on in the background.
    private static final long COMPRESSED_S = 60;

    private boolean failing;

    @Override
    public void openFile(String name) throws IOException {
        OwnerOnly.file(Path.of(name));
        closeWhatWasPutAway(name);
        setOutputStream(new FileOutputStream(name, true));
    }

    @Override
    protected void writeOut(ILoggingEvent event) {
        streamWriteLock.lock();
        try {
            if (getOutputStream() == null) {
                openFile(getFile());
            }
            super.writeOut(event);
            failing = false;
        } catch (IOException failure) {
            LOST.increment();
            closeOutputStream();
            sayOnce(failure);
        } finally {
            streamWriteLock.unlock();
        }
    }

    private void sayOnce(IOException failure) {
        if (!failing) {
            failing = true;
            log.error(
                    "The access log cannot be written; its lines are lost until it can: {}",
                    failure.getMessage());
        }
    }

    @Override
    public void rollover() {
        super.rollover();
        var _ =
                getContext()
                        .getScheduledExecutorService()
                        .schedule(
                                () -> closeWhatWasPutAway(getFile()),
                                COMPRESSED_S,
                                TimeUnit.SECONDS);
    }

    /// Logback makes those as the process makes any file.
    private void closeWhatWasPutAway(String name) {
        Path file = Path.of(name).toAbsolutePath();
        String start = file.getFileName() + ".";
        try (DirectoryStream<Path> putAway =
                Files.newDirectoryStream(
                        file.resolveSibling(""),
                        it -> String.valueOf(it.getFileName()).startsWith(start))) {
            for (Path it : putAway) {
                OwnerOnly.close(it);
            }
        } catch (IOException failure) {
            addWarn("what was put away of the access log may be read by others", failure);
        }
    }
}
