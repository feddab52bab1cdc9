package org.tumar.indicators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Programme files as zips.
public final class Zips {

    private static final List<String> FILES =
            List.of("programme", "periods", "framework", "indicators", "results", "published");

    private Zips() {}

    /// The programme in a folder of the test resources.
    public static byte[] of(String folder) {
        return of(folder, Map.of());
    }

    /// The same with some files exchanged.
    public static byte[] of(String folder, Map<String, String> others) {
        Map<String, String> files = new HashMap<>();
        FILES.forEach(it -> files.put(it + ".csv", text(folder, it + ".csv")));
        files.putAll(others);
        return zip(files);
    }

    public static String text(String folder, String file) {
        try (InputStream in = Zips.class.getResourceAsStream("/" + folder + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
