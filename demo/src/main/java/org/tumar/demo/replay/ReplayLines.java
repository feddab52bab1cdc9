package org.tumar.demo.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tumar.demo.console.Texts;
import org.tumar.demo.office.Receipt;

/// How a replay is told to a person.
public final class ReplayLines {

    private static final int WIDTH = 10;
    private static final List<String> HEAD =
            List.of(
                    "sent",
                    "accepted",
                    "unchanged",
                    "refused",
                    "unanswered",
                    "published",
                    "delivered",
                    "applied",
                    "missing",
                    "too much");

    private ReplayLines() {}

    /// How far it is.
    public static String of(Progress.Moment moment) {
        return String.format(
                Locale.ROOT,
                "%6.1f s  %,9d records, %,6.0f/s; %s; %d not counted yet",
                moment.seconds(),
                moment.sent(),
                moment.perSecond(),
                lag(moment),
                moment.waiting());
    }

    private static String lag(Progress.Moment moment) {
        return moment.lag().getTotalCount() == 0
                ? "no lag known"
                : String.format(
                        Locale.ROOT,
                        "lag p50 %.1f s, p99 %.1f s",
                        moment.lag().getValueAtPercentile(50) / 1_000.0,
                        moment.lag().getValueAtPercentile(99) / 1_000.0);
    }

    /// The ledger, what was refused, and every cell that differs.
    public static List<String> of(Outcome outcome) {
        List<String> lines = new ArrayList<>(ledger(outcome));
        outcome.refusals().forEach(it -> lines.add("  refused: " + it));
        outcome.silent().forEach(it -> lines.add("  %s does not answer the region.".formatted(it)));
        outcome.differences().forEach(it -> lines.add("  " + it.inWords()));
        lines.add(verdict(outcome));
        return lines;
    }

    private static List<String> ledger(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(Texts.left("", 7));
        HEAD.forEach(it -> head.append(Texts.right(it, WIDTH + 1)));
        lines.add(head.toString());
        for (int i = 0; i < outcome.countries().size(); i++) {
            lines.add(line(outcome, outcome.countries().get(i), outcome.meters().get(i)));
        }
        return lines;
    }

    private static String line(Outcome outcome, String country, Meters meters) {
        Progress.Sent sent = outcome.sent(country);
        Receipt receipt = sent.receipt();
        StringBuilder line = new StringBuilder(Texts.left(country, 7));
        for (long number :
                new long[] {
                    sent.sent(),
                    receipt.accepted(),
                    receipt.unchanged(),
                    receipt.refused(),
                    sent.unanswered(),
                    meters.confirmed(),
                    meters.delivered(),
                    meters.applied(),
                    outcome.wrong(country, -1),
                    outcome.wrong(country, 1)
                }) {
            line.append(Texts.right(Texts.count(number), WIDTH + 1));
        }
        return line.toString();
    }

    private static String verdict(Outcome outcome) {
        String cells = Texts.count(outcome.cells(), "cell");
        if (outcome.isEqual()) {
            return "Equal: %s, in %s (entered in %s)."
                    .formatted(
                            cells,
                            seconds(outcome.end().seconds()),
                            Texts.seconds(outcome.entered()));
        }
        return "Not equal: %d of %s differ, %s not taken."
                .formatted(
                        outcome.differences().size(),
                        cells,
                        Texts.count(outcome.notTaken(), "record"));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
