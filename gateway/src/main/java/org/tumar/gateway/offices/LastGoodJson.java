package org.tumar.gateway.offices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.gateway.offices.LastGoodWrites.Write;
import tools.jackson.core.JacksonException;

/// Last good answers as files of one folder: a file's time is when the office last confirmed it.
///
/// Files are written off the request path, at most once a second each, and never in place.
final class LastGoodJson implements LastGood, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastGoodJson.class);

    private final LastGoodFolder folder;
    private final LastGoodWrites writes = new LastGoodWrites();

    /// Only the writer's thread touches it.
    private final Set<Path> unwritten = new HashSet<>();

    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("last-good").factory());

    /// @throws IllegalStateException where the folder cannot be used, or another gateway uses it
    LastGoodJson(Path folder) {
        this.folder = new LastGoodFolder(folder);
        var _ = writer.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public List<Entry> read(String office) {
        try {
            return folder.files(office).stream().flatMap(it -> read(office, it).stream()).toList();
        } catch (IOException unreadable) {
            LOG.warn("last good answers of office {} cannot be listed", office);
            return List.of();
        }
    }

    private static Optional<Entry> read(String office, Path file) {
        try {
            EnvelopeJson envelope = EnvelopeJson.read(Files.readAllBytes(file), office);
            return Optional.of(envelope.entry(Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException | JacksonException | IllegalStateException unusable) {
            LOG.warn("{} is no last good answer of office {}: it is passed over", file, office);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String office, ProgrammeReport report, Instant at) {
        Path file = folder.programme(office, report.definition().code());
        writes.keep(file, EnvelopeJson.of(office, report), at);
    }

    @Override
    public void confirm(String office, String programme, Instant at) {
        writes.touch(folder.programme(office, programme), at);
    }

    @Override
    public void forget(String office, String programme) {
        writes.forget(folder.programme(office, programme));
    }

    @Override
    public void keepCatalogue(String office, Set<String> codes, Instant at) {
        writes.keep(folder.catalogue(office), EnvelopeJson.of(office, codes), at);
    }

    @Override
    public void confirmCatalogue(String office, Instant at) {
        writes.touch(folder.catalogue(office), at);
    }

    private void flush() {
        writes.take()
                .forEach((file, write) -> {
                    if (!isWritten(file, write)) {
                        writes.again(file, write);
                    }
                });
    }

    private boolean isWritten(Path file, Write write) {
        try {
            write(file, write);
            unwritten.remove(file);
            return true;
        } catch (IOException | RuntimeException failure) {
            if (unwritten.add(file)) {
                LOG.warn("last good answer {} cannot be written: it is tried again", file, failure);
            }
            return false;
        }
    }

    private static void write(Path file, Write write) throws IOException {
        if (write.forget()) {
            Files.deleteIfExists(file);
        } else if (write.content() != null) {
            LastGoodFolder.replace(file, write.content().bytes(), write.at());
        } else if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(write.at()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.execute(this::flush);
        writer.close();
        folder.close();
    }
}
