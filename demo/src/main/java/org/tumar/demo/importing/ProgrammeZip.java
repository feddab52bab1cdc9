package org.tumar.demo.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Texts;

/// Programme files as one zip, ready to be handed to an office.
public final class ProgrammeZip {

    private static final List<String> TABLES =
            List.of("programme", "periods", "framework", "indicators", "results", "published");

    private final String name;
    private final byte[] bytes;

    private ProgrammeZip(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// For people: `ct0495: 6 files, 512 rows`.
    public String summary() {
        int files = 0;
        long rows = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    files++;
                    rows += Math.max(0, rows(zip) - 1);
                }
            }
        } catch (IOException _) {
            return name;
        }
        return "%s: %s, %s".formatted(name, Texts.count(files, "file"), Texts.count(rows, "row"));
    }

    /// Line ends outside quotes, blank lines left out.
    private static long rows(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        boolean quoted = false;
        boolean filled = false;
        long rows = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                quoted ^= buffer[i] == '"';
                if (buffer[i] == '\n' && !quoted) {
                    rows += filled ? 1 : 0;
                    filled = false;
                } else {
                    filled |= buffer[i] > ' ' || buffer[i] < 0;
                }
            }
        }
        return rows + (filled ? 1 : 0);
    }

    byte[] bytes() {
        return bytes;
    }

    /// A folder's CSV files, or a zip as it is.
    ///
    /// @throws CommandFailed where there is nothing to import
    public static ProgrammeZip of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new ProgrammeZip(path.toString(), zip(csvFiles(path)));
            }
            if (Files.isRegularFile(path)) {
                return new ProgrammeZip(path.toString(), zipFile(path));
            }
        } catch (IOException e) {
            throw new CommandFailed("%s cannot be read (%s).".formatted(path, e.getMessage()), e);
        }
        throw new CommandFailed("There is no folder or zip " + path + ".");
    }

    /// One that ships with the product.
    public static ProgrammeZip shipped(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String table : TABLES) {
            String resource = "/programmes/" + name + "/" + table + ".csv";
            try (InputStream in = ProgrammeZip.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("not in the jar: " + resource);
                }
                files.put(table + ".csv", in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + resource, e);
            }
        }
        return new ProgrammeZip(name, zip(files));
    }

    private static Map<String, byte[]> csvFiles(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(ProgrammeZip::isCsv).sorted().toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        if (files.isEmpty()) {
            throw new CommandFailed(
                    "%s has no programme files in it (programme.csv, indicators.csv, results.csv ...)."
                            .formatted(folder));
        }
        return files;
    }

    private static boolean isCsv(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".csv");
    }

    private static byte[] zipFile(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new CommandFailed(path + " is no zip. Give a folder of CSV files, or a zip.");
        }
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
