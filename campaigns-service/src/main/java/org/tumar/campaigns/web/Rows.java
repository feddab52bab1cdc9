package org.tumar.campaigns.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.MediaType;
import org.tumar.campaigns.web.Bodies.Read;
import org.tumar.contracts.records.FaultBody;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/// The rows of what was sent in bulk, one after the other: NDJSON, or CSV with a head.
final class Rows<B> {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int MARK = '\uFEFF';

    private final Columns columns;
    private final ObjectReader reader;

    Rows(Class<B> type, Columns columns) {
        this.columns = columns;
        this.reader = Bodies.reader(type);
    }

    /// @param number from 1, as an editor counts lines
    record Row<B>(int number, Read<B> read) {}

    void each(Upload upload, MediaType type, Consumer<Row<B>> each) throws IOException {
        if (!isUtf8(upload)) {
            each.accept(new Row<>(1, illegible("not-utf-8", "The text is not UTF-8.")));
            return;
        }
        try (InputStream in = upload.open()) {
            if (type.isCompatibleWith(MediaType.valueOf(Bulk.CSV))) {
                csv(in, each);
            } else {
                ndjson(in, each);
            }
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    private static boolean isUtf8(Upload upload) throws IOException {
        try (Reader text =
                new InputStreamReader(upload.open(), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Where it is no field's fault.
    private static <B> Read<B> illegible(String code, String message) {
        return new Read.Illegible<>(new FaultBody(null, "", code, message));
    }

    private void ndjson(InputStream in, Consumer<Row<B>> each) throws IOException {
        BufferedReader lines = text(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                each.accept(new Row<>(number, read(line)));
            }
        }
    }

    private Read<B> read(String line) {
        return line.length() > LONGEST_LINE
                ? Bodies.illegible("")
                : Bodies.read(line.getBytes(StandardCharsets.UTF_8), reader);
    }

    /// Without a byte order mark: it is no part of the first name.
    private static BufferedReader text(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private void csv(InputStream in, Consumer<Row<B>> each) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setTrim(true).get();
        try (CSVParser parser = format.parse(text(in))) {
            try {
                table(parser, each);
            } catch (UncheckedIOException trouble) {
                if (!(trouble.getCause() instanceof CSVException)) {
                    throw trouble;
                }
                each.accept(
                        new Row<>(
                                line(parser),
                                illegible("no-csv", "From here on this cannot be read as CSV.")));
            }
        }
    }

    private static int line(CSVParser parser) {
        return Math.toIntExact(parser.getCurrentLineNumber());
    }

    private void table(CSVParser parser, Consumer<Row<B>> each) {
        List<String> head = List.of();
        for (CSVRecord record : parser) {
            int number = line(parser);
            if (head.isEmpty()) {
                head = record.toList();
                List<String> unknown = unknown(head);
                if (!unknown.isEmpty()) {
                    unknown.forEach(it -> each.accept(new Row<>(1, unknownColumn(it))));
                    return;
                }
            } else if (record.stream().anyMatch(it -> !it.isEmpty())) {
                each.accept(new Row<>(number, read(record, head)));
            }
        }
    }

    private List<String> unknown(List<String> head) {
        return Stream.concat(
                        head.stream().filter(it -> !columns.knows(it)),
                        head.stream().filter(it -> head.indexOf(it) != head.lastIndexOf(it)))
                .distinct()
                .toList();
    }

    private static <B> Read<B> unknownColumn(String column) {
        return new Read.Illegible<>(
                new FaultBody(
                        null, column, "unknown-column", "No such column, or it is there twice."));
    }

    private Read<B> read(CSVRecord record, List<String> head) {
        if (record.size() != head.size()) {
            return illegible(
                    "wrong-cells",
                    "The row has %d cells, and the head %d.".formatted(record.size(), head.size()));
        }
        ObjectNode fields = Columns.record();
        for (int i = 0; i < head.size(); i++) {
            if (!record.get(i).isEmpty()) {
                columns.put(fields, head.get(i), record.get(i));
            }
        }
        return Bodies.read(fields.toString().getBytes(StandardCharsets.UTF_8), reader);
    }
}
