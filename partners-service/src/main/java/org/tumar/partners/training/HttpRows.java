package org.tumar.partners.training;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.kit.TumarJson;
import org.tumar.partners.check.Faults;
import org.tumar.partners.web.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a bulk of trainings: a JSON object a line, or CSV whose columns are called as the fields
/// are, a field in another by both names: `knowledge.before`.
final class HttpRows {

    private static final JsonMapper JSON = TumarJson.mapper();

    private final TrainingJson json;
    private final List<Trainings.Read> read = new ArrayList<>();
    private final List<Faults> unread = new ArrayList<>();
    private int illegible;

    private HttpRows(TrainingJson json) {
        this.json = json;
    }

    static TrainingRows ndjson(byte[] body, TrainingJson json) {
        return new HttpRows(json).of(body, HttpRows::lines);
    }

    static TrainingRows csv(byte[] body, TrainingJson json) {
        return new HttpRows(json).of(body, HttpRows::table);
    }

    private interface Reading {

        void read(HttpRows rows, String text);
    }

    private TrainingRows of(byte[] body, Reading reading) {
        Optional<String> text = text(body);
        text.ifPresentOrElse(
                it -> reading.read(this, it),
                () -> fault(1, "not-utf-8", "The text is not UTF-8."));
        return new TrainingRows(read, unread, illegible);
    }

    /// A byte order mark is accepted.
    private static Optional<String> text(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private void fault(int row, String code, String message) {
        Faults faults = Faults.ofRow(row);
        faults.add(code, message);
        refuse(faults);
    }

    private void refuse(Faults faults) {
        illegible++;
        if (unread.size() < BulkReceiptBody.MOST_ERRORS) {
            unread.add(faults);
        }
    }

    private void lines(String text) {
        int row = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            row++;
            if (!line.isBlank()) {
                line(row, line);
            }
        }
    }

    private void line(int row, String line) {
        try {
            take(JSON.readTree(line), Faults.ofRow(row));
        } catch (JacksonException _) {
            fault(row, "no-json", "The line is no JSON object.");
        }
    }

    private void table(String text) {
        int row = 1;
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser =
                CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            List<String> header = List.of();
            for (CSVRecord record : parser) {
                row = (int) record.getRecordNumber();
                if (row == 1) {
                    header = header(record);
                    if (illegible > 0) {
                        return;
                    }
                } else if (record.stream().anyMatch(it -> !it.isBlank())) {
                    row(row, header, record);
                }
            }
        } catch (IOException | UncheckedIOException _) {
            fault(row + 1, "no-csv", "From here on the table cannot be read as CSV.");
        }
    }

    private List<String> header(CSVRecord record) {
        List<String> header = record.stream().map(String::strip).toList();
        header.stream()
                .filter(it -> !HttpCells.COLUMNS.contains(it))
                .forEach(it -> fault(it, "unknown-column", HttpCells.unknown()));
        header.stream()
                .filter(it -> header.indexOf(it) != header.lastIndexOf(it))
                .distinct()
                .forEach(it -> fault(it, "twice", "The column is there twice."));
        return header;
    }

    private void fault(String column, String code, String message) {
        Faults faults = Faults.ofRow(1);
        faults.add(column, code, message);
        refuse(faults);
    }

    private void row(int row, List<String> header, CSVRecord record) {
        if (record.size() != header.size()) {
            fault(
                    row,
                    "wrong-number-of-columns",
                    "The row has %d columns, the header %d."
                            .formatted(record.size(), header.size()));
            return;
        }
        Faults faults = Faults.ofRow(row);
        HttpCells cells = new HttpCells(JSON.createObjectNode(), faults);
        for (int place = 0; place < header.size(); place++) {
            if (!record.get(place).isBlank()) {
                cells.put(header.get(place), record.get(place).strip());
            }
        }
        take(cells.object(), faults);
    }

    private void take(JsonNode sent, Faults faults) {
        Fields fields = Fields.of(sent, faults);
        String id = json.id(fields);
        Optional<Training> training = json.training(fields);
        if (id == null || training.isEmpty()) {
            refuse(faults);
        } else {
            read.add(new Trainings.Read(id, training.get(), faults));
        }
    }
}
