package org.tumar.gateway.offices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import tools.jackson.core.JacksonException;

/// Last good answers as files of one folder: a file's time is when the office last confirmed it.
///
/// Files are written off the request path, at most once a second each, and never in place.
final class LastGoodJson implements LastGood, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastGoodJson.class);

    private static final int FORMAT = 1;

    /// What a file holds: a programme's answer, or the catalogue of an office.
    record Envelope(
            int format,
            String office,
            @Nullable ProgrammeAnswerBody answer,
            @Nullable Set<String> catalogue) {}

    /// @param content null where only the time is new
    private record Write(@Nullable Envelope content, Instant at, boolean forget) {}

    private final LastGoodFolder folder;
    private final Map<Path, Write> pending = new LinkedHashMap<>();

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
            Envelope envelope =
                    AnswerJson.MAPPER.readValue(Files.readAllBytes(file), Envelope.class);
            Whole.require(envelope);
            if (envelope.format() != FORMAT || !envelope.office().equals(office)) {
                throw new IllegalStateException("it is not of this office and format");
            }
            return Optional.of(entry(envelope, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException | JacksonException | IllegalStateException unusable) {
            LOG.warn("{} is no last good answer of office {}: it is passed over", file, office);
            return Optional.empty();
        }
    }

    private static Entry entry(Envelope envelope, Instant confirmed) {
        if (envelope.answer() != null) {
            return new Entry.Programme(ProgrammeReport.of(envelope.answer()), confirmed);
        }
        if (envelope.catalogue() != null) {
            return new Entry.Catalogue(envelope.catalogue(), confirmed);
        }
        throw new IllegalStateException("it is empty");
    }

    @Override
    public void keep(String office, ProgrammeReport report, Instant at) {
        Path file = folder.programme(office, report.definition().code());
        put(file, new Write(new Envelope(FORMAT, office, report.body(), null), at, false));
    }

    @Override
    public void confirm(String office, String programme, Instant at) {
        touch(folder.programme(office, programme), at);
    }

    @Override
    public void forget(String office, String programme) {
        put(folder.programme(office, programme), new Write(null, Instant.EPOCH, true));
    }

    @Override
    public void keepCatalogue(String office, Set<String> codes, Instant at) {
        put(
                folder.catalogue(office),
                new Write(new Envelope(FORMAT, office, null, codes), at, false));
    }

    @Override
    public void confirmCatalogue(String office, Instant at) {
        touch(folder.catalogue(office), at);
    }

    private void put(Path file, Write write) {
        synchronized (pending) {
            pending.put(file, write);
        }
    }

    private void touch(Path file, Instant at) {
        synchronized (pending) {
            pending.merge(
                    file,
                    new Write(null, at, false),
                    (before, now) -> new Write(before.content(), now.at(), before.forget()));
        }
    }

    private void flush() {
        Map<Path, Write> writes;
        synchronized (pending) {
            writes = new LinkedHashMap<>(pending);
            pending.clear();
        }
        writes.forEach((file, write) -> {
            if (!isWritten(file, write)) {
                retry(file, write);
            }
        });
    }

    /// What could not be written must not be overtaken by a newer time of the older content.
    private void retry(Path file, Write failed) {
        synchronized (pending) {
            pending.merge(
                    file,
                    failed,
                    (newer, _) ->
                            newer.content() != null || newer.forget()
                                    ? newer
                                    : new Write(failed.content(), newer.at(), failed.forget()));
        }
    }

    private boolean isWritten(Path file, Write write) {
        try {
            if (write.forget()) {
                Files.deleteIfExists(file);
            } else if (write.content() != null) {
                LastGoodFolder.replace(
                        file, AnswerJson.MAPPER.writeValueAsBytes(write.content()), write.at());
            } else if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(write.at()));
            }
            unwritten.remove(file);
            return true;
        } catch (IOException | RuntimeException failure) {
            if (unwritten.add(file)) {
                LOG.warn("last good answer {} cannot be written: it is tried again", file, failure);
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        writer.execute(this::flush);
        writer.close();
        folder.close();
    }
}
