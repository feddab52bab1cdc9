package org.tumar.demo.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Texts;

/// Programme files as one zip or workbook, ready to be handed to an office.
public final class ProgrammeUpload {

    private static final List<String> TABLES =
            List.of("programme", "periods", "framework", "indicators", "results", "published");

    private static final String ZIP = "application/zip";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String name;
    private final String type;
    private final byte[] bytes;

    private ProgrammeUpload(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /// For people: `ct0495: 6 files, 512 rows`.
    public String summary() {
        if (type.equals(WORKBOOK)) {
            return name + ": a workbook";
        }
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

    /// As HTTP names it.
    String type() {
        return type;
    }

    /// A zip's or a workbook's.
    public byte[] bytes() {
        return bytes;
    }

    /// A folder's CSV files, a zip as it is, or a workbook (`.xlsx`) as it is.
    ///
    /// @throws CommandFailed where there is nothing to import
    public static ProgrammeUpload of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new ProgrammeUpload(path.toString(), ZIP, zip(csvFiles(path)));
            }
            if (Files.isRegularFile(path)) {
                return new ProgrammeUpload(path.toString(), type(path), zipFile(path));
            }
        } catch (IOException e) {
            throw new CommandFailed("%s cannot be read (%s).".formatted(path, e.getMessage()), e);
        }
        throw new CommandFailed("There is no folder, zip or workbook " + path + ".");
    }

    /// One that ships with the product.
    ///
    /// @throws CommandFailed where there is none of that name
    public static ProgrammeUpload shipped(String name) {
        return new ProgrammeUpload(name, ZIP, zip(shippedFiles(name)));
    }

    /// Writes the files of one that ships with the product, over those that are there.
    public static void shippedInto(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : shippedFiles(name).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, byte[]> shippedFiles(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String table : TABLES) {
            String resource = "/programmes/" + name + "/" + table + ".csv";
            try (InputStream in = ProgrammeUpload.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new CommandFailed(
                            "No programme %s ships with Tumar. There are: ct0495, px0179."
                                    .formatted(name));
                }
                files.put(table + ".csv", in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + resource, e);
            }
        }
        return files;
    }

    private static Map<String, byte[]> csvFiles(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(ProgrammeUpload::isCsv).sorted().toList()) {
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

    private static String type(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? WORKBOOK : ZIP;
    }

    /// A workbook is a zip too.
    private static byte[] zipFile(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new CommandFailed(
                    path
                            + " is no zip and no workbook. Give a folder of CSV files, a zip of them, or an .xlsx.");
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
