package org.tumar.gateway.offices;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be written, once for each file however often it was changed; for any number of
/// threads.
final class LastGoodWrites {

    /// @param content null where only the time is new
    /// @param at becomes the file's time
    /// @param forget whether the file goes
    record Write(@Nullable EnvelopeJson content, Instant at, boolean forget) {

        private boolean isWhole() {
            return content != null || forget;
        }
    }

    private final Map<Path, Write> pending = new LinkedHashMap<>();

    synchronized void keep(Path file, EnvelopeJson content, Instant at) {
        pending.put(file, new Write(content, at, false));
    }

    synchronized void forget(Path file) {
        pending.put(file, new Write(null, Instant.EPOCH, true));
    }

    /// The file has a newer time, whatever is in it.
    synchronized void touch(Path file, Instant at) {
        pending.merge(
                file,
                new Write(null, at, false),
                (before, now) -> new Write(before.content(), now.at(), before.forget()));
    }

    /// Everything, which is then somebody else's to write.
    synchronized Map<Path, Write> take() {
        Map<Path, Write> taken = new LinkedHashMap<>(pending);
        pending.clear();
        return taken;
    }

    /// What could not be written must not be overtaken by a newer time of the older content.
    synchronized void again(Path file, Write failed) {
        pending.merge(
                file,
                failed,
                (newer, _) ->
                        newer.isWhole()
                                ? newer
                                : new Write(failed.content(), newer.at(), failed.forget()));
    }
}
