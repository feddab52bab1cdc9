package org.tumar.programmefiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.BadRowBody;

/// Files on their way into a set, within its bounds.
final class Gathering {

    private static final int FILES = 20;
    static final long BYTES = 64L * 1024 * 1024;

    private final Map<Layout, byte[]> files = new EnumMap<>(Layout.class);
    private final List<BadRowBody> faults = new ArrayList<>();
    private final long limit;
    private long left;

    Gathering() {
        this(BYTES);
    }

    Gathering(long limit) {
        this.limit = limit;
        this.left = limit;
    }

    /// Whether a set may have so many files; where it may not, that is its fault.
    boolean admits(String place, int count) {
        if (count > FILES) {
            fault(
                    place,
                    FaultCode.TOO_MANY_FILES,
                    "There are %d CSV files; a programme has %s."
                            .formatted(count, String.join(", ", Layout.files())));
        }
        return count <= FILES;
    }

    /// @param name within the set, such as `results.csv`
    void take(String name, InputStream in) throws IOException {
        Optional<Layout> layout = Layout.ofFile(name);
        if (layout.isEmpty()) {
            fault(name, FaultCode.UNKNOWN_FILE, unknown(name));
            return;
        }
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
            fault(name, FaultCode.TOO_LARGE, tooLarge());
        } else if (files.putIfAbsent(layout.get(), bytes) != null) {
            fault(name, FaultCode.DUPLICATE_FILE, "There are two files of this name; keep one.");
        }
    }

    private static String unknown(String name) {
        return "unknown file '%s'%s The files are %s."
                .formatted(
                        name,
                        Suggestion.sentence(name, Layout.files()),
                        String.join(", ", Layout.files()));
    }

    private String tooLarge() {
        return "Unpacked, the files are larger than %d MB; split the set."
                .formatted(limit / 1024 / 1024);
    }

    void fault(String name, FaultCode code, String message) {
        faults.add(new BadRowBody(name, 0, null, code.text(), message));
    }

    boolean exhausted() {
        return left < 0;
    }

    FileSet fileSet() {
        Map<Layout, Table> tables = new EnumMap<>(Layout.class);
        if (!exhausted()) {
            files.forEach((layout, bytes) -> tables.put(layout, TableReader.read(layout, bytes)));
        }
        return new FileSet(Form.FILES, tables, faults);
    }
}
