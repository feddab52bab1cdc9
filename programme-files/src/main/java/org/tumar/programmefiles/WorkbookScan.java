package org.tumar.programmefiles;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Looks a workbook over before it is read, since the library that reads it knows no bounds.
///
/// Each entry is parsed by the library's own parser, whatever it is called: the workbook itself
/// says which of them is a sheet.
final class WorkbookScan {

    /// @param bytes of all entries together, unpacked
    /// @param cells of all sheets together
    /// @param columns of one row
    record Bounds(long bytes, int cells, int columns) {}

    static final Bounds BOUNDS = new Bounds(128L * 1024 * 1024, 2_000_000, 1_000);

    /// The message says which bound, and what to do.
    static final class PastBounds extends IOException {
        private static final long serialVersionUID = 1L;

        PastBounds(String message) {
            super(message);
        }
    }

    private final Bounds bounds;
    private final XMLInputFactory xml = new InputFactoryImpl();
    private long bytes;
    private int cells;
    private boolean since1904;

    private WorkbookScan(Bounds bounds) {
        this.bounds = bounds;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /// @return whether its dates count from 1904
    /// @throws PastBounds where it is larger than anything that a programme has
    static boolean since1904(Path workbook, Bounds bounds) throws IOException {
        WorkbookScan scan = new WorkbookScan(bounds);
        try (ZipFile zip = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            requireEachOnce(entries);
            for (ZipEntry entry : entries) {
                try (InputStream in = scan.new Counted(zip.getInputStream(entry))) {
                    scan.look(in);
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return scan.since1904;
    }

    /// Of two entries of one name, the one that is looked over may not be the one that is read.
    private static void requireEachOnce(List<? extends ZipEntry> entries) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))) {
                throw new ZipException("an entry's name is there twice");
            }
        }
    }

    private void look(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            int place = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    place = element(reader, place);
                }
            }
        } catch (XMLStreamException none) {
            if (none.getNestedException() instanceof PastBounds past) {
                throw past;
            }
        }
    }

    /// @return how many cells the row has so far
    private int element(XMLStreamReader reader, int place) throws PastBounds {
        switch (reader.getLocalName()) {
            case "row" -> {
                return 0;
            }
            case "c" -> {
                cells++;
                if (cells > bounds.cells) {
                    throw new PastBounds(
                            "The workbook has more than %d cells; split it."
                                    .formatted(bounds.cells));
                }
                if (Math.max(place + 1, column(reader)) > bounds.columns) {
                    throw new PastBounds(
                            "A row of the workbook has more than %d columns."
                                    .formatted(bounds.columns));
                }
                return place + 1;
            }
            case "workbookPr" -> since1904 |= isTrue(reader.getAttributeValue(null, "date1904"));
            default -> {}
        }
        return place;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /// Of an address such as `AB12`, from 1.
    private static long column(XMLStreamReader reader) {
        String address = reader.getAttributeValue(null, "r");
        long column = 0;
        for (int i = 0; address != null && i < Math.min(address.length(), 10); i++) {
            char letter = Character.toUpperCase(address.charAt(i));
            if (letter >= 'A') {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        return column;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws PastBounds {
            bytes += read;
            if (bytes > bounds.bytes) {
                throw new PastBounds(
                        "Unpacked, the workbook is larger than %d MB; split it."
                                .formatted(bounds.bytes / 1024 / 1024));
            }
        }
    }
}
