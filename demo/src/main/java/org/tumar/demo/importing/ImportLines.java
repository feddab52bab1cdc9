package org.tumar.demo.importing;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.KeptValueBody;
import org.tumar.demo.console.Texts;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// How an import is told to a person.
public final class ImportLines {

    private ImportLines() {}

    /// One office's line.
    public static String of(OfficeResult result) {
        String what =
                switch (result.reply()) {
                    case Reply.Answered(ImportReceiptBody receipt) -> done(result, receipt);
                    case Reply.Refused(Problem problem) when problem.forbids() ->
                            "not seen   it does not tell you what becomes of its part: "
                                    + problem.message();
                    case Reply.Refused(Problem problem) -> "refused    " + problem.message();
                    case Reply.Unreachable(String why) ->
                            "on its way arrives when %s is back (it %s)"
                                    .formatted(result.office(), why);
                };
        return "  " + Texts.left(result.office(), 7) + " " + what;
    }

    /// What the office left as it stands although the files say otherwise.
    public static List<String> kept(OfficeResult result) {
        return result.reply() instanceof Reply.Answered(ImportReceiptBody receipt)
                ? receipt.kept().stream().map(ImportLines::kept).toList()
                : List.of();
    }

    /// Faults that an office found in its part.
    public static List<String> badRows(OfficeResult result) {
        return result.reply() instanceof Reply.Refused(Problem problem)
                ? problem.badRows().stream().map(ImportLines::of).toList()
                : List.of();
    }

    /// `results.csv row 14, column value: ...`
    public static String of(BadRowBody bad) {
        StringJoiner place = new StringJoiner(", ");
        place.add(bad.row() == 0 ? bad.file() : bad.file() + " row " + bad.row());
        if (bad.column() != null) {
            place.add("column " + bad.column());
        }
        return "  %s: %s (%s)".formatted(place, bad.message(), bad.code());
    }

    private static String done(OfficeResult result, ImportReceiptBody receipt) {
        int changed = receipt.added() + receipt.updated() + receipt.removed();
        int rows = changed + receipt.unchanged() + receipt.kept().size();
        StringJoiner parts = new StringJoiner(", ");
        if (receipt.definitionChanged()) {
            parts.add("definition changed");
        }
        parts.add(Texts.count(receipt.added()) + " added");
        parts.add(Texts.count(receipt.updated()) + " updated");
        parts.add(Texts.count(receipt.unchanged()) + " unchanged");
        if (!receipt.kept().isEmpty()) {
            parts.add(Texts.count(receipt.kept().size()) + " kept");
        }
        if (receipt.removed() > 0) {
            parts.add(Texts.count(receipt.removed()) + " removed");
        }
        return "%s %s; %s%s"
                .formatted(
                        Texts.left(verdict(receipt, changed), 10),
                        parts,
                        Texts.seconds(result.time()),
                        rate(result, rows));
    }

    private static String verdict(ImportReceiptBody receipt, int changed) {
        if (changed == 0 && !receipt.definitionChanged()) {
            return "unchanged";
        }
        return receipt.dryRun() ? "would do" : "applied";
    }

    /// Too few rows say nothing about a rate.
    private static String rate(OfficeResult result, int rows) {
        long millis = Math.max(1, result.time().toMillis());
        return rows < 1_000
                ? ""
                : String.format(Locale.ROOT, ", %,d rows/s", rows * 1_000L / millis);
    }

    private static String kept(KeptValueBody kept) {
        String why =
                switch (kept.why()) {
                    case "changed-by-office" ->
                            "changed by the office; --overwrite takes the files' value";
                    case "blank-in-files" -> "blank in the files; --replace empties it";
                    default -> kept.why();
                };
        return "    kept %s: %s stands, the files say %s (%s)"
                .formatted(
                        kept.address(),
                        kept.stands(),
                        kept.offered().isEmpty() ? "nothing" : kept.offered(),
                        why);
    }
}
