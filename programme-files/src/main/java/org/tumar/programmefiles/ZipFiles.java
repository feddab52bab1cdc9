package org.tumar.programmefiles;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Programme files in a zip; a workbook is one too, and is handed on.
///
/// The zip is read by its directory, which stands at the end: one that was cut off is refused, not
/// read as far as it goes.
final class ZipFiles {

    private static final String ZIP = "zip";

    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ZipFiles() {}

    static FileSet read(InputStream zip) throws IOException {
        return read(zip, new Gathering());
    }

    static FileSet read(InputStream zip, Gathering gathering) throws IOException {
        Path spooled = Files.createTempFile("tumar-programme-files", ".zip");
        try {
            if (!spool(zip, spooled)) {
                gathering.fault(ZIP, FaultCode.TOO_LARGE, "The zip is too large; split the set.");
                return gathering.fileSet();
            }
            return isWorkbook(spooled) ? WorkbookReader.read(spooled) : unpack(spooled, gathering);
        } finally {
            Files.delete(spooled);
        }
    }

    /// @return whether all of it is there
    private static boolean spool(InputStream zip, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long left = Gathering.BYTES;
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private static boolean isWorkbook(Path spooled) throws IOException {
        try (ZipFile zip = new ZipFile(spooled.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry(WorkbookReader.MARK) != null;
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            return false;
        }
    }

    private static FileSet unpack(Path spooled, Gathering gathering) throws IOException {
        try (ZipFile zip = new ZipFile(spooled.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().filter(ZipFiles::isCsv).toList();
            if (gathering.admits(ZIP, entries.size())) {
                int prefix = topFolder(entries);
                for (ZipEntry entry : entries) {
                    take(zip, entry, prefix, gathering);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            gathering.fault(
                    ZIP,
                    FaultCode.UNREADABLE_ZIP,
                    isOldWorkbook(spooled)
                            ? "This is a workbook of the old kind (.xls), or one with a password."
                                    + " Save it as .xlsx, without a password."
                            : "This is no zip, an empty one, or one that is damaged or cut off."
                                    + " Make it anew and send it again.");
        }
        return gathering.fileSet();
    }

    private static boolean isOldWorkbook(Path spooled) throws IOException {
        try (InputStream in = Files.newInputStream(spooled)) {
            return Arrays.equals(in.readNBytes(OLD_WORKBOOK.length), OLD_WORKBOOK);
        }
    }

    private static void take(ZipFile zip, ZipEntry entry, int prefix, Gathering gathering)
            throws IOException {
        if (gathering.exhausted()) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            gathering.take(entry.getName().substring(prefix), in);
        }
    }

    private static boolean isCsv(ZipEntry entry) {
        List<String> path = List.of(entry.getName().split("/"));
        return !entry.isDirectory()
                && path.stream().noneMatch(it -> it.equals("__MACOSX") || it.startsWith("."))
                && FolderFiles.isCsv(path.getLast());
    }

    /// How many characters of each name are one and the same top folder's.
    private static int topFolder(List<? extends ZipEntry> entries) {
        Set<String> tops =
                entries.stream()
                        .map(ZipEntry::getName)
                        .map(it -> it.substring(0, it.indexOf('/') + 1))
                        .collect(Collectors.toSet());
        return tops.size() == 1 ? tops.iterator().next().length() : 0;
    }
}
