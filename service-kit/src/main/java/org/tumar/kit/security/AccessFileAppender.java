package org.tumar.kit.security;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.tumar.kit.OwnerOnly;

/// Writes to files that their owner alone may read.
final class AccessFileAppender extends RollingFileAppender<ILoggingEvent> {

    /// Long enough for what was put away to be compressed, which goes on in the background.
    private static final long COMPRESSED_S = 60;

    @Override
    public void openFile(String name) throws IOException {
        OwnerOnly.file(Path.of(name));
        closeWhatWasPutAway(name);
        super.openFile(name);
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
