package org.tumar.programmefiles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes sheets into a zip or a folder.
final class SheetWriter {

    /// So that the same content is the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SheetWriter() {}

    static void zip(List<Sheet<?>> sheets, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Sheet<?> sheet : sheets) {
            ZipEntry entry = new ZipEntry(sheet.layout().file());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            write(sheet, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void write(Sheet<?> sheet, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        sheet.write(writer);
        writer.flush();
    }

    static void folder(List<Sheet<?>> sheets, Path folder) throws IOException {
        for (Sheet<?> sheet : sheets) {
            refuseExisting(folder.resolve(sheet.layout().file()));
        }
        Files.createDirectories(folder);
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Sheet<?> sheet : sheets) {
                Path temporary = Files.createTempFile(folder, ".tumar", ".tmp");
                written.put(temporary, folder.resolve(sheet.layout().file()));
                writeFile(sheet, temporary);
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getKey(), file.getValue());
            }
        } finally {
            for (Path temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void refuseExisting(Path file) throws FileAlreadyExistsException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "is there already; choose another folder");
        }
    }

    private static void writeFile(Sheet<?> sheet, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(sheet, out);
        }
    }
}
