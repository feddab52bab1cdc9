package org.tumar.campaigns.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Writing;
import org.tumar.campaigns.web.Bodies.Read;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.records.RecordProblems;

/// Records sent in bulk, some ten thousand at a time.
///
/// All or nothing: every row is looked at first, and nothing is stored where one will not do. Rows
/// that are looked at together are stored at once; of more than that, all are looked at again, and
/// whoever sent them is told where somebody else came in between. Whoever breaks off in the middle,
/// by a crash, sends the same again: what is there is unchanged.
public final class Bulk<B> {

    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    public static final String ALL_OR_NOTHING = "all-or-nothing";
    private static final String KEEP_GOOD = "keep-good";

    /// In the API's description.
    public static final String DESCRIPTION =
            "Many come as NDJSON, or as CSV with a head. Every bad row is named. `all-or-nothing` stores nothing"
                    + " where one row will not do; `keep-good` stores the others. What is there"
                    + " already and says the same is unchanged.";

    /// In the API's description.
    public static final String MODE = "Of many: `all-or-nothing` or `keep-good`.";

    private static final int WINDOW = 25_000;

    private final Rows<B> rows;
    private final Function<B, String> id;

    public Bulk(Class<B> type, Columns columns, Function<B, String> id) {
        this.rows = new Rows<>(type, columns);
        this.id = id;
    }

    /// What is done with some rows.
    public interface Step<B> {

        /// @return one outcome for each, in the same order
        List<? extends Outcome<?>> take(List<B> some, Writing writing);
    }

    /// @param mode `all-or-nothing` or `keep-good`
    public ResponseEntity<Object> take(InputStream body, MediaType type, String mode, Step<B> step)
            throws IOException {
        if (!mode.equals(ALL_OR_NOTHING) && !mode.equals(KEEP_GOOD)) {
            return Refusals.unknownMode().response();
        }
        try (Upload upload = Upload.of(body)) {
            if (mode.equals(ALL_OR_NOTHING)) {
                Pass pass = pass(upload, type, new Pass(step, Writing.ALL_OR_NOTHING));
                if (pass.refused > 0) {
                    return Refusals.RECORDS.badRows(pass.receipt()).response();
                }
                if (pass.isInOne()) {
                    return ResponseEntity.ok(pass.receipt());
                }
            }
            Pass pass = pass(upload, type, new Pass(step, Writing.WHAT_IS_GOOD));
            return mode.equals(ALL_OR_NOTHING) && pass.refused > 0
                    ? Refusals.partlyStored(pass.receipt()).response()
                    : ResponseEntity.ok(pass.receipt());
        }
    }

    private Pass pass(Upload upload, MediaType type, Pass pass) throws IOException {
        rows.each(upload, type, pass::row);
        pass.last();
        return pass;
    }

    private final class Pass {

        private final Step<B> step;
        private final Writing writing;
        private final List<B> window = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<FaultBody> errors = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private long accepted;
        private long unchanged;
        private long refused;
        private int flushed;

        Pass(Step<B> step, Writing writing) {
            this.step = step;
            this.writing = writing;
        }

        /// Whether all rows were looked at together.
        boolean isInOne() {
            return flushed == 1;
        }

        void row(Rows.Row<B> row) {
            switch (row.read()) {
                case Read.Sound<B>(B body) -> sound(row.number(), body);
                case Read.Illegible<B>(FaultBody fault) -> refuse(row.number(), List.of(fault));
            }
        }

        private void sound(int number, B body) {
            window.add(body);
            numbers.add(number);
            if (window.size() == WINDOW) {
                flush(writing.without(true));
            }
        }

        void last() {
            flush(writing.without(flushed > 0 || refused > 0));
        }

        private void flush(Writing now) {
            flushed++;
            List<? extends Outcome<?>> outcomes = step.take(List.copyOf(window), now);
            for (int i = 0; i < outcomes.size(); i++) {
                count(numbers.get(i), window.get(i), outcomes.get(i));
            }
            window.clear();
            numbers.clear();
        }

        private void count(int number, B body, Outcome<?> outcome) {
            switch (outcome) {
                case Outcome.Recorded<?> _ when isOther(body) ->
                        refuse(number, List.of(RecordProblems.OTHER_CONTENT));
                case Outcome.Recorded<?> _ -> accepted++;
                case Outcome.Unchanged<?> _ -> unchanged++;
                case Outcome.Bad<?>(List<FaultBody> faults) -> refuse(number, faults);
                case Outcome.OtherContent<?> _, Outcome.ChangedSince<?> _, Outcome.NotFound<?> _ ->
                        refuse(number, List.of(RecordProblems.OTHER_CONTENT));
            }
        }

        /// Where nothing is stored yet, rows far apart cannot see one another in the store.
        private boolean isOther(B body) {
            Integer before =
                    writing == Writing.WHAT_IS_GOOD
                            ? null
                            : seen.putIfAbsent(id.apply(body), body.hashCode());
            return before != null && before != body.hashCode();
        }

        private void refuse(int number, List<FaultBody> faults) {
            refused++;
            faults.stream()
                    .limit(BulkReceiptBody.MOST_ERRORS - errors.size())
                    .map(it -> new FaultBody(number, it.field(), it.code(), it.message()))
                    .forEach(errors::add);
        }

        BulkReceiptBody receipt() {
            return new BulkReceiptBody(accepted, unchanged, refused, errors);
        }
    }
}
